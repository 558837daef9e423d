package org.ganvas.training;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.Engine;

/**
 * The course of a run that was trained before: every update again, with every change of a setting
 * at its point. On an equal processor, with equal threads, all numbers are the same to the last
 * bit.
 */
final class Retraced implements Course {
  private final PastRun past;
  private final int end;
  private final Consumer<RunChange> changed;

  /** The plans that come into force after the start, by the point that is first trained so. */
  private final Map<Integer, TrainingPlan> plans = new HashMap<>();

  private LiveSettings live;

  /**
   * @param past the run that is done again
   * @param start how many points the curves have where it begins, with the plan then in force
   * @param end how many they have where it ends
   * @param changed told of each change after the start when it comes into force
   * @throws RunException if the run does not fit this version
   */
  Retraced(PastRun past, int start, int end, Consumer<RunChange> changed) throws RunException {
    this.past = past;
    this.end = end;
    this.changed = changed;
    this.live = past.planAt(start).live();
    for (RunChange change : past.changes()) {
      if (change.point() > start && change.point() < end) {
        plans.put((int) change.point(), past.planAt(change.point()));
      }
    }
  }

  /** The course of whoever writes nothing down. */
  static Retraced silent(PastRun past, int start, int end) throws RunException {
    return new Retraced(past, start, end, change -> {});
  }

  @Override
  public void advance(TrainingRun run, LiveSettings ignored) {
    int point = run.history().size();
    TrainingPlan next = plans.get(point);
    if (next != null) {
      change(run, next, point);
    }
    if (!isIteration(point)) {
      run.stepCritic(live);
    } else if (Float.isNaN(past.losses().value(Curve.LOSS_D, point))) {
      run.stepGenerator(live);
    } else {
      run.iterate(live);
    }
  }

  private void change(TrainingRun run, TrainingPlan next, int point) {
    live = next.live();
    past.changesAt(point).forEach(changed);
    boolean allLive =
        past.changesAt(point).stream()
            .allMatch(change -> live.values().containsKey(change.setting()));
    if (!allLive) {
      Engine.start(next.threads());
      try {
        run.adopt(next);
      } catch (RunException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
  }

  /** An update of D alone is no iteration. */
  private boolean isIteration(int point) {
    History losses = past.losses();
    return losses.step(point) != (point == 0 ? 0 : losses.step(point - 1));
  }

  @Override
  public boolean isComplete(TrainingRun run) {
    return run.history().size() >= end;
  }

  @Override
  public boolean isFree() {
    return false;
  }
}
