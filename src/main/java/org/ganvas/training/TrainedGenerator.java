package org.ganvas.training;

import java.nio.file.Path;
import java.util.OptionalInt;
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

/**
 * The generator of a kept run, averaged where the run asked for that. Belongs to the thread that
 * opened it.
 */
public final class TrainedGenerator implements AutoCloseable {
  /** Samples made at a time: enough for speed, few enough for memory. */
  private static final int CHUNK = 100;

  private final Network generator;
  private final Shape picture;
  private final int classes;
  private final long step;

  private TrainedGenerator(Network generator, Shape picture, int classes, long step) {
    this.generator = generator;
    this.picture = picture;
    this.classes = classes;
    this.step = step;
  }

  /**
   * Opens the newest whole checkpoint of a run.
   *
   * @throws RunException if there is none or it does not fit the catalogue, in one or two sentences
   */
  public static TrainedGenerator open(Catalogue catalogue, Path runFolder) throws RunException {
    RunReader reader = RunReader.open(runFolder);
    Settings settings = reader.description().settings(catalogue);
    DatasetRecord dataset = reader.description().dataset();
    Checkpoint checkpoint = reader.latestCheckpoint();
    Shape picture = Shape.of(1, dataset.height(), dataset.width());
    NetworkPlan plan;
    try {
      plan = catalogue.generator(settings, picture, dataset.classes());
      if (settings.get(GeneratorAveraging.DECAY) > 0) {
        plan = GeneratorAverage.plan(plan);
      }
    } catch (InvalidSetting e) {
      throw new RunException(
          "The run in %s cannot be sampled. %s".formatted(runFolder, e.getMessage()), e);
    }
    Engine.start(settings.get(TrainingSettings.THREADS).intValue());
    Network generator = new Network(plan, Precision.FLOAT32, RandomStream.of(0));
    CheckpointArrays.restore(generator, checkpoint);
    int classes = settings.recipe().isConditional() ? dataset.classes() : 0;
    return new TrainedGenerator(generator, picture, classes, checkpoint.step());
  }

  /** Pixels of a picture from top to bottom. */
  public int height() {
    return picture.size(1);
  }

  /** Pixels of a picture from left to right. */
  public int width() {
    return picture.size(2);
  }

  /** How many classes one can ask it for, 0 if it is unconditional. */
  public int classes() {
    return classes;
  }

  /** Iterations done when the checkpoint was taken. */
  public long step() {
    return step;
  }

  /**
   * Grey levels of samples; the k-th of a seed is the same whatever the count. A conditional
   * generator makes each class in turn from the same noise, or all of one class.
   *
   * @param seed of the noise
   * @param first the number of the first sample, from 0
   * @param count how many
   * @param only the class asked for, or empty for all in turn
   * @return {@code count · height · width} bytes, picture after picture
   */
  public byte[] sample(long seed, long first, int count, OptionalInt only) {
    RandomStream noise = Sampler.noise(seed);
    byte[] all = new byte[count * picture.elements()];
    for (int done = 0; done < count; done += CHUNK) {
      int size = Math.min(CHUNK, count - done);
      byte[] some =
          Sampler.sample(
              generator, noise, Asked.samples(first + done, size, classes, only), Sampler::grey);
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
