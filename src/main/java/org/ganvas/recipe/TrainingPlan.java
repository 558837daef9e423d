package org.ganvas.recipe;

import java.util.List;
import org.ganvas.data.Dataset;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.Condition;
import org.ganvas.gan.CriticStep;
import org.ganvas.gan.GeneratorStep;
import org.ganvas.gan.Iteration;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.OptimiserSpec;
import org.ganvas.tensor.kernel.Arithmetic;

/**
 * A run with nothing left to decide or to check: made by {@link Catalogue#plan}.
 *
 * @param settings where all of it comes from
 * @param dataset the training examples
 * @param generator from {@code [latent]} to {@code [channels, height, width]} or {@code [2]}
 * @param critic from there to {@code [1]}
 * @param loss the game they play
 * @param condition what the networks are told of each example
 * @param methods all there are, on or off
 * @param generatorOptimiser how G is updated
 * @param criticOptimiser how D is updated
 * @param live what may change while it trains
 * @param batch examples an update, at most the dataset's size
 * @param latent the size of z
 * @param seed of all randomness in the run
 * @param averageDecay of the average of the generator that is sampled, 0 to sample the generator
 *     itself
 * @param length when the run ends
 * @param threads processor threads of the engine
 * @param arithmetic that updates are computed in
 */
public record TrainingPlan(
    Settings settings,
    Dataset dataset,
    NetworkPlan generator,
    NetworkPlan critic,
    AdversarialLoss loss,
    Condition condition,
    List<Method> methods,
    OptimiserSpec generatorOptimiser,
    OptimiserSpec criticOptimiser,
    LiveSettings live,
    int batch,
    int latent,
    long seed,
    double averageDecay,
    RunLength length,
    int threads,
    Arithmetic arithmetic) {

  /**
   * What an iteration does.
   *
   * @param live the values in force
   * @param now when it happens
   */
  public Iteration iteration(LiveSettings live, Moment now) {
    Iteration iteration =
        Iteration.of(
            TrainingSettings.N_CRITIC.in(live).intValue(),
            CriticStep.plain(TrainingSettings.CRITIC_LEARNING_RATE.in(live)),
            TrainingSettings.N_GENERATOR.in(live).intValue(),
            GeneratorStep.plain(TrainingSettings.GENERATOR_LEARNING_RATE.in(live)));
    for (Method method : methods) {
      iteration = method.applyTo(iteration, live, now);
    }
    return iteration;
  }
}
