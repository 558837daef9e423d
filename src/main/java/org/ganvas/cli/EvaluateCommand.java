package org.ganvas.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.metrics.ClassAccuracy;
import org.ganvas.metrics.ModeCoverage;
import org.ganvas.metrics.PointQuality;
import org.ganvas.metrics.SampleQuality;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ganvas evaluate}: how good a run's samples are. */
@Command(
    name = "evaluate",
    description = "Measures how good the samples of a run's newest generator are.")
final class EvaluateCommand implements Callable<Integer> {
  private static final int PICTURES = 10_000;

  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;

  @Option(names = "--run", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path run = Path.of("");

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "How many samples; of pictures the first "
              + SampleQuality.COMPARED
              + " are compared. Default: "
              + PICTURES
              + " pictures or "
              + ModeCoverage.SAMPLES
              + " points.")
  private @Nullable Integer samples;

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

  /** What the command says of pictures for programs. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record PictureReport(
      String run,
      long step,
      long seed,
      int samples,
      double clear,
      double classes,
      double spread,
      @Nullable Double classAccuracy) {}

  /** What it says of points drawn from known modes. */
  private record ModeReport(
      String run,
      long step,
      long seed,
      int samples,
      int modes,
      int knownModes,
      double highQuality,
      double reverseKl) {}

  /** What it says of other points. */
  private record PointReport(
      String run,
      long step,
      long seed,
      int samples,
      double precision,
      double recall,
      double energy) {}

  @Override
  public Integer call() throws BadUsage, DatasetException, RunException {
    if (samples != null && samples < 1) {
      throw new BadUsage("--samples cannot be %d; take at least 1.".formatted(samples));
    }
    try (SampleSource source = engine.open(catalogue, run, Weights.AVERAGED)) {
      Dataset real = source.trainingData();
      if (real instanceof PointDataset points) {
        evaluate(source, points);
      } else {
        evaluate(source, (ImageDataset) real);
      }
    }
    return ExitStatus.DONE;
  }

  private void evaluate(SampleSource source, ImageDataset real) throws DatasetException {
    int compared = Math.min(wanted(PICTURES), SampleQuality.COMPARED);
    announce(source, real, compared);
    SampleQuality quality = SampleQuality.of(pictures(source, compared), real);
    report(quality, classAccuracy(source, real), source.step());
  }

  private ImageDataset pictures(SampleSource source, int count) {
    return (ImageDataset) source.samples("the samples", seed, 0, count, OptionalInt.empty());
  }

  /** Of a conditional run the share of samples that are of the class asked for, else null. */
  private @Nullable Double classAccuracy(SampleSource source, ImageDataset real)
      throws DatasetException {
    if (source.classes() == 0) {
      return null;
    }
    int asked = Math.min(wanted(PICTURES), ClassAccuracy.PER_CLASS * source.classes());
    return ClassAccuracy.of(pictures(source, asked), real).share();
  }

  private void report(SampleQuality quality, @Nullable Double classAccuracy, long step) {
    if (json) {
      print(
          new PictureReport(
              run.toString(),
              step,
              seed,
              quality.samples(),
              quality.clear(),
              quality.classes(),
              quality.spread(),
              classAccuracy));
      return;
    }
    line("clear", quality.clear(), "share whose nearest real pictures agree on a label");
    line("classes", quality.classes(), "labels that are made equally often");
    line("spread", quality.spread(), "difference within a label, 1 as in real pictures");
    if (classAccuracy != null) {
      line(
          "classAccuracy",
          classAccuracy,
          "share whose nearest real pictures are of the class asked");
    }
  }

  private void evaluate(SampleSource source, PointDataset real) throws DatasetException {
    int compared = wanted(ModeCoverage.SAMPLES);
    announce(source, real, compared);
    PointDataset points =
        (PointDataset) source.samples("the samples", seed, 0, compared, OptionalInt.empty());
    if (real.modes().isPresent()) {
      report(ModeCoverage.of(points, real.modes().get()), source.step());
    } else {
      report(PointQuality.of(points, real), source.step());
    }
  }

  private void report(ModeCoverage coverage, long step) {
    if (json) {
      print(
          new ModeReport(
              run.toString(),
              step,
              seed,
              coverage.samples(),
              coverage.modes(),
              coverage.knownModes(),
              coverage.highQuality(),
              coverage.reverseKl()));
      return;
    }
    line(
        "modes",
        Integer.toString(coverage.modes()),
        "of %d that have a sample within 3 σ".formatted(coverage.knownModes()));
    line("highQuality", coverage.highQuality(), "share within 3 σ of a mode, 0.989 of real points");
    line("reverseKl", coverage.reverseKl(), "0 when all modes are made equally often");
  }

  private void report(PointQuality quality, long step) {
    if (json) {
      print(
          new PointReport(
              run.toString(),
              step,
              seed,
              quality.samples(),
              quality.precision(),
              quality.recall(),
              quality.energy()));
      return;
    }
    line("precision", quality.precision(), "share of samples that lie among real points");
    line("recall", quality.recall(), "share of real points that lie among samples");
    line("energy", quality.energy(), "distance of the two distributions, 0 when they are equal");
  }

  private int wanted(int standard) {
    return samples == null ? standard : samples;
  }

  private void announce(SampleSource source, Dataset real, int compared) {
    terminal
        .err()
        .println(
            "Comparing %s %s of step %s with those of %s."
                .formatted(
                    ProgressLine.whole(compared),
                    real.kind().word(compared),
                    ProgressLine.whole(source.step()),
                    real.name()));
  }

  private void print(Object report) {
    Json.print(report, terminal.out());
  }

  private void line(String name, double value, String meaning) {
    line(name, String.format(Locale.ROOT, "%.3f", value), meaning);
  }

  private void line(String name, String value, String meaning) {
    terminal.out().println("%-13s %6s  %s".formatted(name, value, meaning));
  }
}
