package org.ganvas.training;

import java.nio.file.Path;
import org.ganvas.gan.GeneratorAverage;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.method.GeneratorAveraging;
import org.ganvas.run.Checkpoint;
import org.ganvas.run.DatasetRecord;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.Precision;

/** The generator of a kept run. Belongs to the thread that opened it. */
public final class TrainedGenerator implements AutoCloseable {
  /** Samples made at a time: enough for speed, few enough for memory. */
  private static final int CHUNK = 100;

  private final Network generator;
  private final Shape picture;
  private final long step;

  private TrainedGenerator(Network generator, Shape picture, long step) {
    this.generator = generator;
    this.picture = picture;
    this.step = step;
  }

  /** Which of a run's generators. */
  public enum Weights {
    /** Their average where the run keeps one, else as trained. */
    AVERAGED,
    /** As trained. */
    RAW
  }

  /**
   * Opens the newest whole checkpoint of a run.
   *
   * @param weights which generator of it
   * @throws RunException if there is none or it does not fit the catalogue, in one or two sentences
   */
  public static TrainedGenerator open(Catalogue catalogue, Path runFolder, Weights weights)
      throws RunException {
    RunReader reader = RunReader.open(runFolder);
    Settings settings = reader.description().settings(catalogue);
    DatasetRecord dataset = reader.description().dataset();
    Checkpoint checkpoint = reader.latestCheckpoint();
    Shape picture = Shape.of(1, dataset.height(), dataset.width());
    NetworkPlan plan;
    try {
      plan = catalogue.generator(settings, picture);
      if (weights == Weights.AVERAGED && settings.get(GeneratorAveraging.DECAY) > 0) {
        plan = GeneratorAverage.plan(plan);
      }
    } catch (InvalidSetting e) {
      throw new RunException(
          "The run in %s cannot be sampled. %s".formatted(runFolder, e.getMessage()), e);
    }
    Engine.start(settings.get(TrainingSettings.THREADS).intValue());
    Network generator = new Network(plan, Precision.FLOAT32, RandomStream.of(0));
    CheckpointArrays.restore(generator, checkpoint);
    return new TrainedGenerator(generator, picture, checkpoint.step());
  }

  /** Pixels of a picture from top to bottom. */
  public int height() {
    return picture.size(1);
  }

  /** Pixels of a picture from left to right. */
  public int width() {
    return picture.size(2);
  }

  /** Iterations done when the checkpoint was taken. */
  public long step() {
    return step;
  }

  /**
   * Grey levels of samples; the k-th of a seed is the same whatever the count.
   *
   * @param seed of the noise
   * @param first the number of the first sample, from 0
   * @param count how many
   * @return {@code count · height · width} bytes, picture after picture
   */
  public byte[] sample(long seed, long first, int count) {
    RandomStream noise = Sampler.noise(seed);
    byte[] all = new byte[count * picture.elements()];
    for (int done = 0; done < count; done += CHUNK) {
      int size = Math.min(CHUNK, count - done);
      byte[] some = Sampler.sample(generator, noise, first + done, size, Sampler::grey);
      System.arraycopy(some, 0, all, done * picture.elements(), some.length);
    }
    return all;
  }

  @Override
  public void close() {
    generator.parameters().forEach(parameter -> parameter.tensor().value().free());
    MemoryScope.freeAll();
  }
}
