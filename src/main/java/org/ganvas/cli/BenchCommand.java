package org.ganvas.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ganvas.data.DatasetException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Nearest;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.Workload;
import org.ganvas.training.BenchResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ganvas bench}: how fast a reference workload trains here. */
@Command(
    name = "bench",
    description = "Times the training step of a reference workload, after a warm-up.")
final class BenchCommand implements Callable<Integer> {
  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;

  @Option(
      names = "--workload",
      paramLabel = "W",
      required = true,
      description = "What is timed; 'ganvas list workloads' tells what there is.")
  private String workload = "";

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many iterations are timed. Default: ${DEFAULT-VALUE}.")
  private int iterations;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Processor threads; as many as the processor has cores if not given.")
  private @Nullable String threads;

  @Option(
      names = "--precision",
      paramLabel = "NAME",
      description = "single or mixed, as of 'train'. Default: single.")
  private @Nullable String precision;

  @Option(
      names = "--profile",
      description = "Also tells where the time goes, operation by operation, the longest first.")
  private boolean profile;

  @Option(names = "--json", description = "Prints the result as one JSON object.")
  private boolean json;

  BenchCommand(Catalogue catalogue, Engine engine, Terminal terminal) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws BadUsage, InvalidSetting, DatasetException {
    if (iterations < 1) {
      throw new BadUsage("--iterations cannot be %d; take at least 1.".formatted(iterations));
    }
    Workload chosen = workload();
    if (precision != null) {
      chosen = chosen.with(TrainingSettings.PRECISION, precision);
    }
    long count =
        threads == null
            ? TrainingSettings.THREADS.defaultValue()
            : TrainingSettings.THREADS.parse(threads);
    terminal.err().println("Timing %s after a warm-up.".formatted(workload));
    BenchResult result = engine.bench(catalogue, chosen, iterations, (int) count, profile);
    if (json) {
      Json.print(result, terminal.out());
    } else {
      terminal
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s: %.2f ms an iteration, %,.0f images/s, %d thread%s",
                  result.workload(),
                  result.msPerIteration(),
                  result.imagesPerSecond(),
                  result.threads(),
                  result.threads() == 1 ? "" : "s"));
      if (result.profile() != null) {
        ProfileTable.print(result.profile(), terminal.out());
      }
    }
    return ExitStatus.DONE;
  }

  private Workload workload() throws BadUsage {
    List<Workload> known = catalogue.workloads();
    Optional<Workload> found =
        known.stream().filter(candidate -> candidate.name().equals(workload)).findFirst();
    if (found.isEmpty()) {
      List<String> names = known.stream().map(Workload::name).toList();
      throw new BadUsage(
          "There is no workload '%s'; did you mean '%s'? There are: %s."
              .formatted(workload, Nearest.to(workload, names), String.join(", ", names)));
    }
    return found.get();
  }
}
