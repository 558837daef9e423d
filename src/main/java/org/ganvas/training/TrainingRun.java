package org.ganvas.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.CriticUpdate;
import org.ganvas.gan.Gan;
import org.ganvas.gan.GeneratorAverage;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.GeneratorUpdate;
import org.ganvas.gan.Iteration;
import org.ganvas.nn.Network;
import org.ganvas.nn.Optimiser;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.RunLength;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;

/**
 * A plan being carried out: the networks, how far they are, and what was measured. Belongs to the
 * engine thread.
 */
final class TrainingRun {
  private final TrainingPlan plan;
  private final Gan gan;
  private final Optional<GeneratorAverage> average;
  private final History history = new History();
  private long step;
  private long trainedNanos;

  TrainingRun(TrainingPlan plan) {
    this.plan = plan;
    RandomStream randomness = RandomStream.of(plan.seed());
    RandomStream weights = randomness.named("weights");
    Network generator =
        new Network(plan.generator(), Precision.FLOAT32, weights.named("generator"));
    Network critic = new Network(plan.critic(), Precision.FLOAT32, weights.named("critic"));
    this.gan =
        new Gan(
            generator,
            critic,
            Optimiser.of(plan.generatorOptimiser(), generator),
            Optimiser.of(plan.criticOptimiser(), critic),
            plan.loss(),
            new EpochBatches(plan),
            plan.batch(),
            randomness,
            plan.condition());
    this.average =
        plan.averageDecay() == 0
            ? Optional.empty()
            : Optional.of(new GeneratorAverage(generator, plan.averageDecay()));
  }

  TrainingPlan plan() {
    return plan;
  }

  Gan gan() {
    return gan;
  }

  /** The generator that samples come from: the average where there is one. */
  Network sampledGenerator() {
    return average.map(GeneratorAverage::network).orElse(gan.generator());
  }

  /** Every network of the run. */
  List<Network> networks() {
    List<Network> networks = new ArrayList<>(List.of(gan.generator(), gan.critic()));
    average.map(GeneratorAverage::network).ifPresent(networks::add);
    return networks;
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
    return (double) gan.criticOptimiser().updates() * plan.batch() / plan.dataset().count();
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
    networks().stream()
        .flatMap(network -> network.parameters().stream())
        .forEach(parameter -> parameter.tensor().value().free());
    Stream.of(gan.generatorOptimiser(), gan.criticOptimiser())
        .flatMap(optimiser -> optimiser.moments().values().stream())
        .forEach(NdArray::free);
  }

  /**
   * Updates D and adds what was seen to a point of the history.
   *
   * @param updates that the point is the mean of
   * @return on how many examples D was right, from 0 to 1 or NaN
   */
  private float updateCritic(CriticStep how, int updates, float[] point) {
    CriticUpdate seen = plan.arithmetic().compute(() -> gan.updateCritic(how));
    add(point, Curve.LOSS_D, seen.loss() / updates);
    add(point, Curve.VERDICT_REAL, seen.realVerdict() / updates);
    add(point, Curve.VERDICT_FAKE, seen.fakeVerdict() / updates);
    add(point, Curve.GRADIENT_NORM_D, seen.gradientNorm() / updates);
    return seen.accuracy();
  }

  /** The same for G. */
  private void updateGenerator(GeneratorStep how, int updates, float[] point) {
    GeneratorUpdate seen = plan.arithmetic().compute(() -> gan.updateGenerator(how));
    average.ifPresent(averaged -> averaged.follow(gan.generatorOptimiser().updates()));
    add(point, Curve.LOSS_G, seen.loss() / updates);
    add(point, Curve.GRADIENT_NORM_G, seen.gradientNorm() / updates);
  }

  private Iteration iteration(LiveSettings live) {
    return plan.iteration(live, new Moment(step, progress()));
  }

  private void finish(long start, float[] point) {
    long nanos = System.nanoTime() - start;
    trainedNanos += nanos;
    point[Curve.IMAGES_PER_SECOND.ordinal()] = plan.batch() * 1e9f / nanos;
    history.append(step, point);
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
