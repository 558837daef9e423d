package org.ganvas.training;

import java.nio.file.Path;
import java.util.Map;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.gan.GeneratorAverage;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.method.GeneratorAveraging;
import org.ganvas.run.Checkpoint;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Precision;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * What a run has kept of its networks.
 *
 * @param description what the run is
 * @param catalogue what its settings refer to
 * @param settings it was trained with last
 * @param checkpoint the newest that is whole
 * @param folder where it is
 */
record KeptRun(
    RunDescription description,
    Catalogue catalogue,
    Settings settings,
    Checkpoint checkpoint,
    Path folder) {

  /**
   * Reads a run's folder.
   *
   * @throws RunException if there is no checkpoint or it does not fit the catalogue
   */
  static KeptRun open(Catalogue catalogue, Path folder) throws RunException {
    return read(catalogue, folder, RunReader::latestCheckpoint);
  }

  /**
   * Reads a run's folder as it was at a step.
   *
   * @throws RunException if there is no checkpoint of it or it does not fit the catalogue
   */
  static KeptRun openAt(Catalogue catalogue, Path folder, long step) throws RunException {
    return read(catalogue, folder, (reader, most) -> reader.checkpoint(step, most));
  }

  private interface Choice {
    Checkpoint of(RunReader reader, long mostBytes) throws RunException;
  }

  private static KeptRun read(Catalogue catalogue, Path folder, Choice choice) throws RunException {
    RunReader reader = RunReader.open(folder);
    Settings settings = reader.settings(catalogue);
    KeptRun sized =
        new KeptRun(reader.description(), catalogue, settings, new Checkpoint(0, Map.of()), folder);
    long most = CheckpointSize.most(sized.generatorPlan(), sized.criticPlan());
    return new KeptRun(reader.description(), catalogue, settings, choice.of(reader, most), folder);
  }

  /** The run's name. */
  String name() {
    return description.name();
  }

  /** The shape of an example. */
  Shape example() {
    return new Shape(description.dataset().shape());
  }

  /**
   * What it was trained on.
   *
   * @throws DatasetException if that cannot be read
   * @throws RunException if it is not the same as when the run was trained
   */
  Dataset trainingData() throws DatasetException, RunException {
    return description.trainingData(catalogue);
  }

  /** How many classes one can ask its generator for, 0 if it is unconditional. */
  int classes() {
    return settings.recipe().isConditional() ? labels() : 0;
  }

  private int labels() {
    return description.dataset().classes();
  }

  /** Processor threads it was trained with. */
  int threads() {
    return settings.get(TrainingSettings.THREADS).intValue();
  }

  /** Whether there is an average beside the generator as trained. */
  boolean isAveraged() {
    return settings.get(GeneratorAveraging.DECAY) > 0;
  }

  /** What the discriminator's scores are. */
  Output output() {
    return catalogue.loss(settings).output();
  }

  /**
   * A generator in native memory, of the calling thread.
   *
   * @throws RunException if the checkpoint does not fit
   */
  Network generator(Weights weights) throws RunException {
    NetworkPlan plan = generatorPlan();
    return restored(
        weights == Weights.AVERAGED && isAveraged() ? GeneratorAverage.plan(plan) : plan);
  }

  /**
   * The discriminator in native memory, of the calling thread.
   *
   * @throws RunException if the checkpoint does not fit
   */
  Network critic() throws RunException {
    return restored(criticPlan());
  }

  private NetworkPlan generatorPlan() throws RunException {
    return planned(() -> catalogue.generator(settings, example(), labels()));
  }

  private NetworkPlan criticPlan() throws RunException {
    return planned(() -> catalogue.critic(settings, example(), labels()));
  }

  private interface Planner {
    NetworkPlan plan() throws InvalidSetting;
  }

  private NetworkPlan planned(Planner planner) throws RunException {
    try {
      return planner.plan();
    } catch (InvalidSetting e) {
      throw new RunException(
          "The run in %s cannot be sampled. %s".formatted(folder, e.getMessage()), e);
    }
  }

  private Network restored(NetworkPlan plan) throws RunException {
    Network network = new Network(plan, Precision.FLOAT32, RandomStream.of(0));
    CheckpointArrays.restore(network, checkpoint);
    return network;
  }
}
