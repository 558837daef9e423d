package org.ganvas.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.NetworkCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/** Generators of recipes with random numbers everywhere, as if they had been trained. */
final class Generators {
  static final int COMPARED = 100;
  private static final int CLASSES = 10;

  private Generators() {}

  static KeptGenerator of(Recipe recipe, Map<String, String> changes) throws InvalidSetting {
    Catalogue catalogue = Catalogue.standard();
    Settings settings = Settings.of(recipe);
    for (Map.Entry<String, String> change : changes.entrySet()) {
      settings = settings.withText(catalogue.setting(change.getKey()), change.getValue());
    }
    Shape example = recipe.examples() == ExampleKind.POINTS ? Shape.of(2) : Shape.of(1, 28, 28);
    int classes = recipe.isConditional() ? CLASSES : 0;
    NetworkCopy generator = values(catalogue.generator(settings, example, CLASSES), 7);
    GeneratorCopy copy =
        new GeneratorCopy(
            "random",
            1,
            example,
            classes,
            Weights.RAW,
            false,
            generator,
            values(
                new NetworkPlan("discriminator", example, List.of(new Flatten(), Dense.of(1))), 8),
            Output.PROBABILITY,
            () -> {
              throw new AssertionError("nobody asks");
            });
    return new KeptGenerator(
        copy, new Model("random", recipe.name(), 1, "raw", Model.digest(generator)));
  }

  private static NetworkCopy values(NetworkPlan plan, long seed) {
    Engine.start(1);
    Network network = new Network(plan, Precision.FLOAT32, RandomStream.of(seed));
    List<float[]> values = new ArrayList<>();
    RandomStream random = RandomStream.of(seed + 1);
    network
        .parameters()
        .forEach(
            parameter -> {
              float[] numbers = parameter.tensor().value().toFloats();
              if (parameter.name().matches(".*(running|gamma|beta|bias).*")) {
                RandomStream own = random.at(values.size());
                for (int i = 0; i < numbers.length; i++) {
                  numbers[i] = (float) (0.5 + own.uniform(i));
                }
              } else {
                for (int i = 0; i < numbers.length; i++) {
                  numbers[i] *= 2;
                }
              }
              values.add(numbers);
              parameter.tensor().value().free();
            });
    return new NetworkCopy(plan, values);
  }

  static float[] noise(KeptGenerator generator) {
    float[] z = new float[COMPARED * latent(generator)];
    RandomStream.of(11).normal(0, z);
    return z;
  }

  static int latent(KeptGenerator generator) {
    return generator.copy().generator().plan().input().elements();
  }

  static int label(int example) {
    return example % CLASSES;
  }

  /** What Ganvas itself makes, in [−1, 1], one example after the other. */
  static float[] ours(KeptGenerator generator) {
    try (ExploredGenerator explored = new ExploredGenerator(generator.copy())) {
      int[] labels = new int[COMPARED];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = label(i);
      }
      Pass pass =
          generator.copy().classes() == 0
              ? Pass.sampling()
              : Pass.sampling().given(ClassLabels.of(labels));
      return Recording.off(
          () ->
              explored
                  .network()
                  .forward(Tensor.constant(noise(generator), COMPARED, latent(generator)), pass)
                  .value()
                  .toFloats());
    }
  }

  static double largestDifference(float[] a, float[] b) {
    if (a.length != b.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs((double) a[i] - b[i]));
    }
    return largest;
  }
}
