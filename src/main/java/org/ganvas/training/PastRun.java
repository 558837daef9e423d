package org.ganvas.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.run.Checkpoint;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunException;
import org.ganvas.run.RunParent;
import org.ganvas.run.RunReader;

/**
 * What a run on disk has done: all that is wanted to go on with it, or to do it again. It is as it
 * was when it was opened, whatever the run does since.
 *
 * @param catalogue what its settings refer to
 * @param reader of its folder
 * @param dataset what it is trained on
 * @param losses its curves, which nobody appends to
 * @param changes of settings under way, oldest first
 */
record PastRun(
    Catalogue catalogue,
    RunReader reader,
    Dataset dataset,
    History losses,
    List<RunChange> changes) {
  /**
   * Reads a run's folder.
   *
   * @throws RunException if it is not whole, does not fit the catalogue, or the data has changed
   * @throws DatasetException if the data cannot be read
   */
  static PastRun open(Catalogue catalogue, Path folder, DatasetCache datasets)
      throws RunException, DatasetException {
    RunReader reader = RunReader.open(folder);
    Settings settings = reader.description().settings(catalogue);
    Dataset dataset = datasets.load(settings, reader.description().dataset().labels());
    reader.description().checkData(settings.get(catalogue.datasetSetting()), dataset);
    // A program that is killed while it describes a run has no time to begin its curves.
    History losses = reader.hasCurves() ? reader.losses() : new History();
    return new PastRun(catalogue, reader, dataset, losses, reader.changes());
  }

  /** The settings in force when the curves had so many points. */
  Settings settingsAt(long points) throws RunException {
    return reader.settingsAt(catalogue, points);
  }

  /**
   * The plan in force when the curves had so many points.
   *
   * @throws RunException if it cannot be trained by this version
   */
  TrainingPlan planAt(long points) throws RunException {
    try {
      return catalogue.plan(settingsAt(points), dataset);
    } catch (InvalidSetting e) {
      throw new RunException(
          "The run in %s does not fit this version of Ganvas. %s"
              .formatted(reader.folder(), e.getMessage()),
          e);
    }
  }

  /** The settings that were changed when the curves had just so many points. */
  List<RunChange> changesAt(long points) {
    return changes.stream().filter(change -> change.point() == points).toList();
  }

  /**
   * The first point of the curves at which so many iterations were done, counted in points.
   *
   * @throws RunException if the run is not so far
   */
  int pointsAt(long step) throws RunException {
    if (step == 0) {
      return 0;
    }
    for (int point = 0; point < losses.size(); point++) {
      if (losses.step(point) == step) {
        return point + 1;
      }
    }
    throw new RunException(
        "The run in %s has no step %d; its last is %d."
            .formatted(
                reader.folder(), step, losses.size() == 0 ? 0 : losses.step(losses.size() - 1)));
  }

  /**
   * The run as it was at the nearest moment it can be taken up from: a checkpoint that is whole, or
   * its beginning where there is none. The memory it takes is the caller's.
   *
   * @param points that its curves have at most
   * @param stopwatch that times the iterations to come
   * @param passedOver told in a sentence of each checkpoint that was nearer and cannot be used
   * @throws RunException if none of the checkpoints can be used
   */
  TrainingRun nearest(int points, Stopwatch stopwatch, Consumer<String> passedOver)
      throws RunException {
    List<RunException> failures = new ArrayList<>();
    List<Long> steps = reader.checkpointSteps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      try {
        Optional<TrainingRun> run = takenUp(steps.get(i), points, stopwatch);
        if (run.isPresent()) {
          failures.forEach(
              failure ->
                  passedOver.accept("%s An older one is used.".formatted(failure.getMessage())));
          return run.get();
        }
      } catch (RunException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      // Nobody wants a run to begin anew because its checkpoints are damaged.
      throw failures.get(0);
    }
    Optional<RunParent> parent = reader.parent();
    if (parent.isPresent() && parent.get().points() > 0) {
      throw new RunException(
          "The run in %s has no checkpoint from before; what was before its fork is in %s."
              .formatted(reader.folder(), parent.get().run()));
    }
    return new TrainingRun(planAt(0), new History(), stopwatch);
  }

  /** The run at a checkpoint, empty where that is later. */
  private Optional<TrainingRun> takenUp(long step, int points, Stopwatch stopwatch)
      throws RunException {
    if (points < losses.size() && step > losses.step(points)) {
      return Optional.empty();
    }
    TrainingPlan plan = planAt(points);
    Checkpoint checkpoint =
        reader.checkpoint(step, CheckpointSize.most(plan.generator(), plan.critic()));
    int then = points(checkpoint);
    return then > points ? Optional.empty() : Optional.of(takenUp(checkpoint, then, stopwatch));
  }

  private TrainingRun takenUp(Checkpoint checkpoint, int points, Stopwatch stopwatch)
      throws RunException {
    TrainingPlan plan = planAt(points);
    TrainingRun run = new TrainingRun(plan, historyTo(points), stopwatch);
    try {
      run.takeUp(checkpoint, nanosTo(points));
      return run;
    } catch (RunException e) {
      run.free();
      throw e;
    }
  }

  /** How many points the curves had; checkpoints of earlier versions do not say. */
  private int points(Checkpoint checkpoint) throws RunException {
    if (checkpoint.number(CheckpointArrays.POINTS).isEmpty()) {
      return pointsAt(checkpoint.step());
    }
    long points = checkpoint.number(CheckpointArrays.POINTS).getAsLong();
    if (points < 0 || points > losses.size()) {
      throw new RunException(
          "The checkpoint of step %d in %s is further than the run's losses.csv."
              .formatted(checkpoint.step(), reader.folder()));
    }
    return (int) points;
  }

  private History historyTo(int points) {
    History history = new History();
    for (int point = 0; point < points; point++) {
      float[] values = new float[Curve.values().length];
      for (Curve curve : Curve.values()) {
        values[curve.ordinal()] = losses.value(curve, point);
      }
      history.append(losses.step(point), values);
    }
    return history;
  }

  /** Time spent in iterations, which the curves tell: examples over examples a second. */
  private long nanosTo(int points) throws RunException {
    long nanos = 0;
    int batch = planAt(0).batch();
    for (int point = 0; point < points; point++) {
      if (!changesAt(point).isEmpty()) {
        batch = planAt(point).batch();
      }
      nanos += TrainingRun.nanos(batch, losses.value(Curve.IMAGES_PER_SECOND, point));
    }
    return nanos;
  }
}
