package org.ganvas.training;

import java.util.Arrays;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.CriticUpdate;
import org.ganvas.gan.Gan;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.GeneratorUpdate;
import org.ganvas.gan.Iteration;
import org.ganvas.nn.Network;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.RunLength;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.run.Checkpoint;
import org.ganvas.run.RunException;

/**
 * A plan being carried out: the networks, how far they are, and what was measured. Belongs to the
 * engine thread.
 */
final class TrainingRun {
  private final History history;
  private final Stopwatch stopwatch;
  private TrainingPlan plan;
  private Players players;
  private long step;
  private long trainedNanos;

  /** A run before its first iteration. */
  TrainingRun(TrainingPlan plan) {
    this(plan, new History(), Stopwatch.RUNNING);
  }

  /**
   * A run whose networks are as they are first.
   *
   * @param history of the iterations before, which it goes on writing
   * @param stopwatch that times the iterations to come
   */
  TrainingRun(TrainingPlan plan, History history, Stopwatch stopwatch) {
    this.plan = plan;
    this.history = history;
    this.stopwatch = stopwatch;
    this.players = Players.of(plan);
  }

  /**
   * Takes up the state of a checkpoint.
   *
   * @param nanos spent in iterations by then
   * @throws RunException if its arrays are not those of this run; the networks are of no use then
   */
  void takeUp(Checkpoint checkpoint, long nanos) throws RunException {
    CheckpointArrays.restore(players, checkpoint);
    step = checkpoint.step();
    trainedNanos = nanos;
  }

  /**
   * Goes on by another plan, with weights, moments and all else as they are.
   *
   * @throws RunException if the other plan's networks or moments are others; nothing is changed
   *     then
   */
  void adopt(TrainingPlan next) throws RunException {
    Checkpoint now = new Checkpoint(step, CheckpointArrays.of(this));
    Players others = Players.of(next);
    try {
      CheckpointArrays.restore(others, now);
    } catch (RunException e) {
      others.free();
      throw e;
    }
    players.free();
    players = others;
    plan = next;
  }

  TrainingPlan plan() {
    return plan;
  }

  Players players() {
    return players;
  }

  Gan gan() {
    return players.gan();
  }

  /** The generator that samples come from: the average where there is one. */
  Network sampledGenerator() {
    return players.sampledGenerator();
  }

  History history() {
    return history;
  }

  /** Iterations done. */
  long step() {
    return step;
  }

  /** Time spent in iterations. */
  long trainedNanos() {
    return trainedNanos;
  }

  /** n_critic updates of D, then one or more of G. */
  void iterate(LiveSettings live) {
    long start = System.nanoTime();
    Iteration iteration = iteration(live);
    float[] point = newPoint();
    float accuracy = Float.NaN;
    for (int k = 0; k < iteration.nCritic(); k++) {
      accuracy = updateCritic(iteration.critic(), iteration.nCritic(), point);
    }
    if (!(accuracy < iteration.generatorRestsBelow())) {
      for (int k = 0; k < iteration.nGenerator(); k++) {
        updateGenerator(iteration.generator(), iteration.nGenerator(), point);
      }
    }
    step++;
    finish(start, point);
  }

  /** One update of D alone. */
  void stepCritic(LiveSettings live) {
    long start = System.nanoTime();
    float[] point = newPoint();
    updateCritic(iteration(live).critic(), 1, point);
    finish(start, point);
  }

  /** One update of G alone; counts as an iteration. */
  void stepGenerator(LiveSettings live) {
    long start = System.nanoTime();
    float[] point = newPoint();
    updateGenerator(iteration(live).generator(), 1, point);
    step++;
    finish(start, point);
  }

  /** Passes of D over the training examples. */
  double epoch() {
    return (double) gan().criticOptimiser().updates() * plan.batch() / plan.dataset().count();
  }

  /** How much of the run's length is done: from 0 to 1, or more. */
  double progress() {
    RunLength length = plan.length();
    if (length instanceof RunLength.Iterations iterations) {
      return (double) step / iterations.count();
    }
    if (length instanceof RunLength.Epochs epochs) {
      return epoch() / epochs.count();
    }
    return trainedNanos / (((RunLength.Minutes) length).count() * 60e9);
  }

  /** Frees the native memory of weights and moments; the run cannot be used afterwards. */
  void free() {
    players.free();
  }

  /**
   * Updates D and adds what was seen to a point of the history.
   *
   * @param updates that the point is the mean of
   * @return on how many examples D was right, from 0 to 1 or NaN
   */
  private float updateCritic(CriticStep how, int updates, float[] point) {
    CriticUpdate seen = plan.arithmetic().compute(() -> gan().updateCritic(how));
    add(point, Curve.LOSS_D, seen.loss() / updates);
    add(point, Curve.VERDICT_REAL, seen.realVerdict() / updates);
    add(point, Curve.VERDICT_FAKE, seen.fakeVerdict() / updates);
    add(point, Curve.GRADIENT_NORM_D, seen.gradientNorm() / updates);
    return seen.accuracy();
  }

  /** The same for G. */
  private void updateGenerator(GeneratorStep how, int updates, float[] point) {
    GeneratorUpdate seen = plan.arithmetic().compute(() -> gan().updateGenerator(how));
    players.average().ifPresent(averaged -> averaged.follow(gan().generatorOptimiser().updates()));
    add(point, Curve.LOSS_G, seen.loss() / updates);
    add(point, Curve.GRADIENT_NORM_G, seen.gradientNorm() / updates);
  }

  private Iteration iteration(LiveSettings live) {
    return plan.iteration(live, new Moment(step, progress()));
  }

  private void finish(long start, float[] point) {
    float measured = plan.batch() * 1e9f / (System.nanoTime() - start);
    float rate = stopwatch.imagesPerSecond(history.size(), measured);
    // From what the curves keep, so that the time can be told from them to the last nanosecond.
    trainedNanos += nanos(plan.batch(), rate);
    point[Curve.IMAGES_PER_SECOND.ordinal()] = rate;
    history.append(step, point);
  }

  /** How long an iteration took at so many pictures a second. */
  static long nanos(int batch, float imagesPerSecond) {
    return Math.round(batch * 1e9 / imagesPerSecond);
  }

  private static float[] newPoint() {
    float[] point = new float[Curve.values().length];
    Arrays.fill(point, Float.NaN);
    return point;
  }

  private static void add(float[] point, Curve curve, float value) {
    int at = curve.ordinal();
    point[at] = Float.isNaN(point[at]) ? value : point[at] + value;
  }
}
