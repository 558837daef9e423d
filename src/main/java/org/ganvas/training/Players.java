package org.ganvas.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.gan.Gan;
import org.ganvas.gan.GeneratorAverage;
import org.ganvas.nn.Network;
import org.ganvas.nn.Optimiser;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;

/**
 * The networks of a run in native memory, and how they are updated.
 *
 * @param gan the game and its two networks
 * @param average of the generator, where the run keeps one
 */
record Players(Gan gan, Optional<GeneratorAverage> average) {

  /** The players of a plan, before their first update. */
  static Players of(TrainingPlan plan) {
    RandomStream randomness = RandomStream.of(plan.seed());
    RandomStream weights = randomness.named("weights");
    Network generator =
        new Network(plan.generator(), Precision.FLOAT32, weights.named("generator"));
    Network critic = new Network(plan.critic(), Precision.FLOAT32, weights.named("critic"));
    Gan gan =
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
    return new Players(
        gan,
        plan.averageDecay() == 0
            ? Optional.empty()
            : Optional.of(new GeneratorAverage(generator, plan.averageDecay())));
  }

  /** The generator that samples come from: the average where there is one. */
  Network sampledGenerator() {
    return average.map(GeneratorAverage::network).orElse(gan.generator());
  }

  /** Every network. */
  List<Network> networks() {
    List<Network> networks = new ArrayList<>(List.of(gan.generator(), gan.critic()));
    average.map(GeneratorAverage::network).ifPresent(networks::add);
    return networks;
  }

  /** Frees the native memory of weights and moments. */
  void free() {
    networks().stream()
        .flatMap(network -> network.parameters().stream())
        .forEach(parameter -> parameter.tensor().value().free());
    Stream.of(gan.generatorOptimiser(), gan.criticOptimiser())
        .flatMap(optimiser -> optimiser.moments().values().stream())
        .forEach(NdArray::free);
  }
}
