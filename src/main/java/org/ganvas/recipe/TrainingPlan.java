package org.ganvas.recipe;

import org.ganvas.data.ImageDataset;
import org.ganvas.event.LiveSettings;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.OptimiserSpec;

/**
 * A run with nothing left to decide or to check: made by {@link Catalogue#plan}.
 *
 * @param settings where all of it comes from
 * @param dataset the training pictures
 * @param generator from {@code [latent]} to {@code [channels, height, width]}
 * @param critic from {@code [channels, height, width]} to {@code [1]}
 * @param loss the game they play
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
 */
public record TrainingPlan(
    Settings settings,
    ImageDataset dataset,
    NetworkPlan generator,
    NetworkPlan critic,
    AdversarialLoss loss,
    OptimiserSpec generatorOptimiser,
    OptimiserSpec criticOptimiser,
    LiveSettings live,
    int batch,
    int latent,
    long seed,
    double averageDecay,
    RunLength length,
    int threads) {}
