package org.ganvas.training;

import java.nio.file.Path;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.nn.Network;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * A run's generator as it was between two iterations, with the discriminator that judges it: plain
 * data, which any thread may read.
 *
 * @param run the run's name
 * @param step iterations done
 * @param example the shape of what it makes
 * @param classes how many one can ask it for, 0 if it is unconditional
 * @param weights which of the run's generators it is
 * @param averaged whether the run keeps an average beside the generator as trained
 * @param generator its values
 * @param critic the discriminator's
 * @param output what the discriminator's scores are
 * @param data what it was trained on
 */
public record GeneratorCopy(
    String run,
    long step,
    Shape example,
    int classes,
    Weights weights,
    boolean averaged,
    NetworkCopy generator,
    NetworkCopy critic,
    Output output,
    TrainingData data) {

  /** Finds the training examples, at once where they are in memory. */
  @FunctionalInterface
  public interface TrainingData {
    /**
     * The examples.
     *
     * @throws DatasetException if they cannot be read
     * @throws RunException if they are not the same as when the run was trained
     */
    Dataset load() throws DatasetException, RunException;
  }

  /** The copy of a run; to be made on the engine thread. */
  static GeneratorCopy of(String name, TrainingRun run, Weights weights) {
    Network generator = weights == Weights.RAW ? run.gan().generator() : run.sampledGenerator();
    return new GeneratorCopy(
        name,
        run.step(),
        new Shape(run.plan().dataset().shape()),
        run.plan().condition().classes(),
        weights,
        run.plan().averageDecay() > 0,
        NetworkCopy.of(generator),
        NetworkCopy.of(run.gan().critic()),
        run.plan().loss().output(),
        run.plan()::dataset);
  }

  /**
   * Reads the newest whole checkpoint of a run, by way of native memory: the engine must have been
   * started.
   *
   * @param weights which generator of it
   * @throws RunException if there is none or it does not fit the catalogue, in one or two sentences
   */
  public static GeneratorCopy read(Catalogue catalogue, Path runFolder, Weights weights)
      throws RunException {
    return of(KeptRun.open(catalogue, runFolder), weights);
  }

  /**
   * Reads the checkpoint of a step of a run, as {@link #read(Catalogue, Path, Weights)} does the
   * newest.
   *
   * @throws RunException if there is none or it does not fit the catalogue, in one or two sentences
   */
  public static GeneratorCopy read(Catalogue catalogue, Path runFolder, Weights weights, long step)
      throws RunException {
    return of(KeptRun.openAt(catalogue, runFolder, step), weights);
  }

  private static GeneratorCopy of(KeptRun kept, Weights weights) throws RunException {
    return new GeneratorCopy(
        kept.name(),
        kept.checkpoint().step(),
        kept.example(),
        kept.classes(),
        weights,
        kept.isAveraged(),
        copy(kept.generator(weights)),
        copy(kept.critic()),
        kept.output(),
        kept::trainingData);
  }

  private static NetworkCopy copy(Network network) {
    NetworkCopy copy = NetworkCopy.of(network);
    network.parameters().forEach(parameter -> parameter.tensor().value().free());
    return copy;
  }
}
