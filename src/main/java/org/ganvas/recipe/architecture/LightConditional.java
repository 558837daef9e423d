package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.DROPOUT;
import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Flatten;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Settings;

/** Networks of the size of {@link Light} that are told the class. */
final class LightConditional {
  private static final int CHANNELS = 32;

  private LightConditional() {}

  /** What trains them well, as {@link Light} is trained; a recipe adds how the label enters. */
  static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("latent", 32L),
          Map.entry("batch", 64L),
          Map.entry("lr-g", 1e-3),
          Map.entry("lr-d", 1e-3),
          Map.entry("adam-beta1", 0.5),
          Map.entry("average-decay", 0.99),
          Map.entry("steps", 20_000L));

  static List<Layer> generator(Settings settings, Shape picture, int classes) {
    Conditioning label = new Conditioning(settings, classes);
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Shape quarter = Quarter.of(picture, 2 * CHANNELS);
    List<Layer> layers = new ArrayList<>();
    layers.addAll(
        label.start(
            List.of(
                new Dense(quarter.elements(), false, 0.02),
                label.batchNorm(),
                leaky,
                new Reshape(quarter)),
            quarter));
    layers.addAll(
        List.of(
            new ConvolveTransposed(CHANNELS, 4, 2, false),
            label.batchNorm(),
            leaky,
            new ConvolveTransposed(picture.size(0), 4, 2, true),
            new Activation.Tanh()));
    return layers;
  }

  static List<Layer> discriminator(Settings settings, Shape picture, int classes) {
    Conditioning label = new Conditioning(settings, classes);
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Dropout dropout = new Dropout(settings.get(DROPOUT));
    List<Layer> layers = new ArrayList<>();
    layers.addAll(label.seen(picture));
    layers.addAll(
        List.of(
            Convolve.of(CHANNELS, 4, 2),
            leaky,
            dropout,
            Convolve.of(2 * CHANNELS, 4, 2),
            leaky,
            dropout,
            new Flatten(),
            label.score()));
    return layers;
  }
}
