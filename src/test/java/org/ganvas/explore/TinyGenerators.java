package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ganvas.data.ImageDataset;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.NetworkCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/** Generators of a few units, with random weights. */
final class TinyGenerators {
  static final int LATENT = 3;
  static final int SIDE = 4;

  private TinyGenerators() {}

  /** Of pictures, unconditional. */
  static GeneratorCopy pictures(long seed, long step) {
    return copy(seed, step, 0, Shape.of(1, SIDE, SIDE), List.of(Dense.of(8), BatchNorm.standard()));
  }

  /** Of pictures of three classes. */
  static GeneratorCopy conditional(long seed) {
    return copy(
        seed, 1, 3, Shape.of(1, SIDE, SIDE), List.of(Dense.of(8), ConditionalBatchNorm.of(3)));
  }

  /** Of points of the plane. */
  static GeneratorCopy points(long seed) {
    return copy(seed, 1, 0, Shape.of(2), List.of(Dense.of(8)));
  }

  static ExploredGenerator explored(GeneratorCopy copy) {
    Engine.start(1);
    return new ExploredGenerator(copy);
  }

  private static GeneratorCopy copy(
      long seed, long step, int classes, Shape example, List<Layer> start) {
    List<Layer> layers = new ArrayList<>(start);
    layers.add(new Activation.LeakyRelu(0.2));
    layers.add(Dense.of(example.elements()));
    if (example.rank() > 1) {
      layers.add(new Activation.Tanh());
      layers.add(new Reshape(example));
    }
    return new GeneratorCopy(
        "tiny",
        step,
        example,
        classes,
        Weights.RAW,
        false,
        values(new NetworkPlan("generator", Shape.of(LATENT), layers), seed),
        values(
            new NetworkPlan("discriminator", example, List.of(new Flatten(), Dense.of(1))), seed),
        Output.PROBABILITY,
        TinyGenerators::stripes);
  }

  /** Random values, running statistics of 1 and all. */
  static NetworkCopy values(NetworkPlan plan, long seed) {
    Engine.start(1);
    Network network = new Network(plan, Precision.FLOAT32, RandomStream.of(seed));
    List<float[]> values = new ArrayList<>();
    network
        .parameters()
        .forEach(
            parameter -> {
              float[] numbers = parameter.tensor().value().toFloats();
              if (parameter.name().contains("running")
                  || parameter.name().contains("gamma")
                  || parameter.name().contains("beta")) {
                boolean weight = parameter.name().endsWith("running-weight");
                for (int i = 0; i < numbers.length; i++) {
                  numbers[i] = weight ? 1 : 0.5f + 0.25f * (i % 5);
                }
              }
              values.add(numbers);
            });
    return new NetworkCopy(plan, values);
  }

  /** Training examples: picture i is grey level 10 · i all over. */
  static ImageDataset stripes() {
    byte[] pixels = new byte[20 * SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (10 * (i / (SIDE * SIDE)));
    }
    return new ImageDataset("stripes", SIDE, SIDE, pixels, Optional.empty());
  }
}
