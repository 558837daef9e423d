package org.ganvas.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSources;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;
import org.ganvas.training.RunRequest;
import org.ganvas.training.TrainingService;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ganvas train}: trains without a window. */
final class TrainCommand implements Callable<Integer> {
  private static final String LABELS = "--labels";
  private static final String OUT = "--out";
  private static final String FORCE = "--force";
  private static final String JSON = "--json";

  private final Catalogue catalogue;
  private final Engine engine;
  private final Terminal terminal;
  private final TrainOptions options;
  private final KeptRunOptions keptRuns;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  TrainCommand(Catalogue catalogue, Engine engine, Terminal terminal) {
    this.catalogue = catalogue;
    this.engine = engine;
    this.terminal = terminal;
    options = new TrainOptions(catalogue);
    keptRuns = new KeptRunOptions(catalogue, options);
  }

  /** The command with its options, made from the catalogue. */
  CommandSpec spec() {
    spec.name("train")
        .usageMessage()
        .sortOptions(false)
        .abbreviateSynopsis(true)
        .description(
            "Trains a GAN without a window.",
            "--recipe also takes a file that holds a recipe or is the run.json of a run.",
            "Defaults are shown for the recipe %s; others have their own, see docs/settings.md."
                .formatted(catalogue.recipeSetting().standard()));
    keptRuns.addTo(spec);
    options.addTo(spec);
    spec.addOption(
        path(
            LABELS, "FILE", "The labels of a --dataset file, where they are not found beside it."));
    spec.addOption(
        path(OUT, "DIR", "Where the run is kept; runs/<recipe>-<date>-<time> if not given."));
    spec.addOption(flag(FORCE, "Replaces an earlier run in --out."));
    spec.addOption(flag(JSON, "Prints the result as one JSON object on standard output."));
    return spec;
  }

  @Override
  public Integer call()
      throws BadUsage, InvalidSetting, DatasetException, RunException, CommandFailure {
    ParseResult given = spec.commandLine().getParseResult();
    Optional<Path> out = Optional.ofNullable(given.matchedOptionValue(OUT, null));
    Optional<TrainOrder> kept = keptRuns.order(given, out, given.hasMatchedOption(FORCE));
    if (kept.isPresent() && given.hasMatchedOption(LABELS)) {
      throw new BadUsage(
          "A run that there is has its data already; leave %s out.".formatted(LABELS));
    }
    return train(kept.isPresent() ? kept.get() : fresh(given, out), given.hasMatchedOption(JSON));
  }

  private TrainOrder fresh(ParseResult given, Optional<Path> out)
      throws InvalidSetting, DatasetException {
    Settings settings = options.read(given);
    Optional<Path> labels = Optional.ofNullable(given.matchedOptionValue(LABELS, null));
    PlannedRun planned = PlannedRun.of(catalogue.plan(settings, examples(settings, labels)));
    Path folder =
        out.orElseGet(
            () -> RunFolders.fresh(planned.recipe(), LocalDateTime.now(ZoneId.systemDefault())));
    RunRequest request =
        new RunRequest(settings, labels, Optional.of(folder), given.hasMatchedOption(FORCE));
    return new TrainOrder(
        "Training %s on %s into %s.".formatted(planned.recipe(), planned.dataset(), folder),
        planned,
        folder,
        service -> service.prepare(request));
  }

  private Dataset examples(Settings settings, Optional<Path> labels) throws DatasetException {
    String name = settings.get(catalogue.datasetSetting());
    return new DatasetSources(catalogue.datasets()).resolve(name, labels).load();
  }

  private int train(TrainOrder order, boolean json) throws CommandFailure {
    ProgressDisplay display = new ProgressDisplay(terminal, System::nanoTime);
    display.say(order.announcement());
    TrainingService service = engine.training(catalogue);
    try (Interrupt interrupt = Interrupt.watching(service)) {
      RunEnd end =
          new RunFollower(service, display, order.planned().length())
              .train(order.preparation(), interrupt);
      if (end.began()) {
        TrainReport report = TrainReport.of(end, order.planned(), order.folder());
        if (json) {
          Json.print(report, terminal.out());
        } else {
          terminal.out().println(report.words());
        }
      }
      return end.outcome().status();
    }
  }

  private static OptionSpec path(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(Path.class)
        .arity("1")
        .description(description)
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }
}
