package org.ganvas.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.event.History;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.RunLength;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.KeptRunRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code train} that begin with a run on disk, and the orders they mean. */
final class KeptRunOptions {
  private static final String RESUME = "--resume";
  private static final String FORK = "--fork";
  private static final String REPLAY = "--replay";
  private static final String BESIDE = "--beside-parent";
  private static final List<String> ALL = List.of(RESUME, FORK, REPLAY);

  private final Catalogue catalogue;
  private final TrainOptions options;

  KeptRunOptions(Catalogue catalogue, TrainOptions options) {
    this.catalogue = catalogue;
    this.options = options;
  }

  /** Adds the options. */
  void addTo(CommandSpec spec) {
    spec.addOption(
        option(
            RESUME,
            "DIR",
            "Goes on with a run where its newest checkpoint was; a length counts from its start, live settings change from there on."));
    spec.addOption(
        option(
            FORK,
            "DIR@STEP",
            "Begins another run in --out that shares the first steps of one, with what is changed on this line."));
    spec.addOption(
        option(
            REPLAY,
            "DIR",
            "Trains a run once more in --out, with every change of a setting at its step."));
    spec.addOption(
        OptionSpec.builder(BESIDE)
            .type(boolean.class)
            .arity("0")
            .description(
                "With %s: the parent trains on, too, and the two take turns; a length counts for both."
                    .formatted(FORK))
            .build());
  }

  private static OptionSpec option(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  /**
   * What the options ask for, or empty where none is given.
   *
   * @param out where a new run is kept, where that was said
   * @param replace whether a run that is there is replaced
   * @throws BadUsage if options do not go together
   * @throws InvalidSetting if a setting cannot be changed so
   * @throws DatasetException if the run's data cannot be read
   * @throws RunException if the run cannot be read
   */
  Optional<TrainOrder> order(ParseResult given, Optional<Path> out, boolean replace)
      throws BadUsage, InvalidSetting, DatasetException, RunException {
    List<String> asked = ALL.stream().filter(given::hasMatchedOption).toList();
    boolean beside = given.hasMatchedOption(BESIDE);
    if (beside && !asked.contains(FORK)) {
      throw new BadUsage("%s goes with %s only.".formatted(BESIDE, FORK));
    }
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (asked.size() > 1) {
      throw new BadUsage(
          "%s and %s do not go together; give one of them.".formatted(asked.get(0), asked.get(1)));
    }
    String option = asked.get(0);
    String value = given.matchedOptionValue(option, "");
    Map<String, String> changes = options.changes(given, option);
    return Optional.of(
        switch (option) {
          case RESUME -> resume(Path.of(value), changes, out);
          case FORK -> fork(value, changes, out, replace, beside);
          default -> replay(Path.of(value), changes, out, replace);
        });
  }

  private TrainOrder resume(Path folder, Map<String, String> changes, Optional<Path> out)
      throws BadUsage, InvalidSetting, DatasetException, RunException {
    if (out.isPresent()) {
      throw new BadUsage(
          "A run that goes on stays in its folder; leave --out out, or take %s.".formatted(FORK));
    }
    RunReader run = RunReader.open(folder);
    PlannedRun planned = PlannedRun.of(plan(run, run.settings(catalogue), changes));
    return new TrainOrder(
        "Going on with %s on %s in %s.".formatted(planned.recipe(), planned.dataset(), folder),
        planned,
        folder,
        service -> service.reopen(new KeptRunRequest.Resume(folder, changes)));
  }

  private TrainOrder fork(
      String value,
      Map<String, String> changes,
      Optional<Path> out,
      boolean replace,
      boolean beside)
      throws BadUsage, InvalidSetting, DatasetException, RunException {
    int at = value.lastIndexOf('@');
    String number = value.substring(at + 1);
    if (at < 1 || !number.matches("\\d{1,18}")) {
      throw new BadUsage(
          "%s wants DIR@STEP, as in %s runs/first@500, not '%s'.".formatted(FORK, FORK, value));
    }
    Path parent = Path.of(value.substring(0, at));
    long step = Long.parseLong(number);
    RunReader run = RunReader.open(parent);
    Settings then = run.settingsAt(catalogue, pointsAt(run, step));
    PlannedRun planned = PlannedRun.of(plan(run, then, changes));
    Path folder = out.orElseGet(() -> fresh(planned));
    return new TrainOrder(
        "Forking %s at step %s into %s.".formatted(parent, ProgressLine.whole(step), folder),
        planned,
        folder,
        service ->
            service.reopen(
                new KeptRunRequest.Fork(
                    parent,
                    step,
                    changes,
                    folder,
                    replace,
                    beside
                        ? Optional.of(new KeptRunRequest.Resume(parent, length(changes)))
                        : Optional.empty())));
  }

  private static Map<String, String> length(Map<String, String> changes) {
    Map<String, String> length = new LinkedHashMap<>(changes);
    length
        .keySet()
        .retainAll(
            List.of(
                TrainingSettings.STEPS.name(),
                TrainingSettings.EPOCHS.name(),
                TrainingSettings.MINUTES.name()));
    return length;
  }

  private TrainOrder replay(
      Path original, Map<String, String> changes, Optional<Path> out, boolean replace)
      throws BadUsage, InvalidSetting, DatasetException, RunException {
    if (!changes.isEmpty()) {
      throw new BadUsage(
          "A replay changes nothing; leave --%s out, or take %s."
              .formatted(changes.keySet().iterator().next(), FORK));
    }
    RunReader run = RunReader.open(original);
    History losses = run.losses();
    long steps = losses.size() == 0 ? 0 : losses.step(losses.size() - 1);
    PlannedRun planned =
        PlannedRun.of(plan(run, run.settingsAt(catalogue, 0), changes))
            .until(new RunLength.Iterations(steps));
    Path folder = out.orElseGet(() -> fresh(planned));
    return new TrainOrder(
        "Replaying %s into %s.".formatted(original, folder),
        planned,
        folder,
        service -> service.reopen(new KeptRunRequest.Replay(original, folder, replace)));
  }

  /** Later changes of the parent's settings are none of the fork's. */
  private static long pointsAt(RunReader run, long step) throws RunException {
    History losses = run.losses();
    int points = 0;
    while (points < losses.size() && losses.step(points) < step) {
      points++;
    }
    return step == 0 ? 0 : points + 1L;
  }

  private TrainingPlan plan(RunReader run, Settings settings, Map<String, String> changes)
      throws InvalidSetting, DatasetException, RunException {
    Settings changed = settings;
    for (Map.Entry<String, String> change : changes.entrySet()) {
      changed = changed.withText(catalogue.setting(change.getKey()), change.getValue());
    }
    return catalogue.plan(changed, run.description().trainingData(catalogue));
  }

  private static Path fresh(PlannedRun planned) {
    return RunFolders.fresh(planned.recipe(), LocalDateTime.now(ZoneId.systemDefault()));
  }
}
