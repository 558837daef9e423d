package org.ganvas.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.metrics.SampleQuality;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.TrainedGenerator.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ganvas evaluate}: how good a run's samples are. */
@Command(
    name = "evaluate",
    description = "Measures how good the pictures of a run's newest generator are.")
final class EvaluateCommand implements Callable<Integer> {
  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "10000",
      description =
          "How many pictures; the first "
              + SampleQuality.COMPARED
              + " are compared. Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Where the noise starts, as in 'ganvas sample'. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  EvaluateCommand(Catalogue catalogue, Engine engine, Terminal terminal) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.terminal = terminal;
  }

  /** What the command says for programs. */
  private record Report(
      String run, long step, long seed, int samples, double clear, double classes, double spread) {}

  @Override
  public Integer call() throws BadUsage, DatasetException, RunException {
    if (samples < 1) {
      throw new BadUsage("--samples cannot be %d; take at least 1.".formatted(samples));
    }
    ImageDataset real = RunReader.open(run).description().trainingPictures(catalogue);
    try (PictureSource source = engine.open(catalogue, run, Weights.AVERAGED)) {
      int compared = Math.min(samples, SampleQuality.COMPARED);
      terminal
          .err()
          .println(
              "Comparing %s pictures of step %s with those of %s."
                  .formatted(
                      ProgressLine.whole(compared),
                      ProgressLine.whole(source.step()),
                      real.name()));
      SampleQuality quality =
          SampleQuality.of(source.pictures("the samples", seed, compared), real);
      report(quality, source.step());
    }
    return ExitStatus.DONE;
  }

  private void report(SampleQuality quality, long step) {
    if (json) {
      Json.print(
          new Report(
              run.toString(),
              step,
              seed,
              quality.samples(),
              quality.clear(),
              quality.classes(),
              quality.spread()),
          terminal.out());
      return;
    }
    line("clear", quality.clear(), "share whose nearest real pictures agree on a label");
    line("classes", quality.classes(), "labels that are made equally often");
    line("spread", quality.spread(), "difference within a label, 1 as in real pictures");
  }

  private void line(String name, double value, String meaning) {
    terminal.out().println(String.format(Locale.ROOT, "%-8s %6.3f  %s", name, value, meaning));
  }
}
