package org.ganvas.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.nn.Network;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;

/** The generator of a kept run. Belongs to the thread that opened it. */
public final class TrainedGenerator implements AutoCloseable {
  /** Samples made at a time: enough for speed, few enough for memory. */
  private static final int CHUNK = 100;

  private final Network generator;
  private final Shape example;
  private final int classes;
  private final long step;

  private TrainedGenerator(Network generator, Shape example, int classes, long step) {
    this.generator = generator;
    this.example = example;
    this.classes = classes;
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
    KeptRun kept = KeptRun.open(catalogue, runFolder);
    Engine.start(kept.threads());
    return new TrainedGenerator(
        kept.generator(weights), kept.example(), kept.classes(), kept.checkpoint().step());
  }

  /** What it makes. */
  public ExampleKind kind() {
    return example.rank() == 1 ? ExampleKind.POINTS : ExampleKind.PICTURES;
  }

  /** How many classes one can ask it for, 0 if it is unconditional. */
  public int classes() {
    return classes;
  }

  /** Iterations done when the checkpoint was taken. */
  public long step() {
    return step;
  }

  /** Its layers and values as plain data. */
  public NetworkCopy copy() {
    return NetworkCopy.of(generator);
  }

  /**
   * Samples; the k-th of a seed is the same whatever the count. A conditional generator makes each
   * class in turn, beginning with 0, or all of one class.
   *
   * @param name what they are called in messages
   * @param seed of the noise
   * @param first the number of the first sample, from 0
   * @param count how many
   * @param only the one class that is made, or empty for each in turn
   */
  public Dataset samples(String name, long seed, long first, int count, OptionalInt only) {
    if (kind() == ExampleKind.POINTS) {
      float[] coordinates = new float[count * example.elements()];
      make(seed, first, count, only, made -> made.value().toFloats(), coordinates);
      return new PointDataset(name, coordinates, Optional.empty());
    }
    byte[] pixels = new byte[count * example.elements()];
    make(seed, first, count, only, Sampler::grey, pixels);
    return new ImageDataset(
        name, example.size(1), example.size(2), pixels, labels(count, first, only));
  }

  private Optional<byte[]> labels(int count, long first, OptionalInt only) {
    if (classes == 0) {
      return Optional.empty();
    }
    byte[] labels = new byte[count];
    for (int k = 0; k < count; k++) {
      labels[k] = (byte) only.orElse((int) Math.floorMod(first + k, (long) classes));
    }
    return Optional.of(labels);
  }

  /** Makes samples some at a time. The arrays are of numbers, the samples' one after the other. */
  private <A> void make(
      long seed, long first, int count, OptionalInt only, Sampler.Listener<A> numbers, A all) {
    RandomStream noise = Sampler.noise(seed);
    for (int done = 0; done < count; done += CHUNK) {
      int size = Math.min(CHUNK, count - done);
      Asked asked = Asked.samples(first + done, size, classes, only);
      A some = Sampler.sample(generator, noise, asked, numbers);
      System.arraycopy(some, 0, all, done * example.elements(), size * example.elements());
    }
  }

  @Override
  public void close() {
    generator.parameters().forEach(parameter -> parameter.tensor().value().free());
    MemoryScope.freeAll();
  }
}
