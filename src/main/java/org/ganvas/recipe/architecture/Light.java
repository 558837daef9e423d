package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.nn.Taper;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/**
 * The default: small enough that two cores show digits within a minute. Measured, not derived: the
 * generator learns four times as fast as its discriminator, and its latent space is tapered.
 */
public record Light() implements Recipe {
  /** What the last latent number counts: fewer effective dimensions are sooner learnt. */
  private static final double LAST_LATENT = 0.02;

  @Override
  public String name() {
    return "light";
  }

  @Override
  public String title() {
    return "Light";
  }

  @Override
  public String explanation() {
    return "Small convolutional networks tuned so that a laptop without a GPU shows digits soonest.";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.ofEntries(
        Map.entry("latent", 20L),
        Map.entry("batch", 64L),
        Map.entry("lr-g", 2e-3),
        Map.entry("lr-d", 5e-4),
        Map.entry("adam-beta1", 0.5),
        Map.entry("average-decay", 0.995),
        Map.entry("normaliser-g", "batch"),
        Map.entry("steps", 10_000L));
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    return Chain.of(List.of(new Taper(LAST_LATENT)), untapered(settings, picture));
  }

  /** Its generator without the taper, which other recipes train in their own ways. */
  static List<Layer> untapered(Settings settings, Shape picture) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Shape quarter = Quarter.of(picture, 64);
    Normaliser norm = Normaliser.ofGenerator(settings);
    return Chain.of(
        List.of(new Dense(quarter.elements(), norm.leavesBias(), 0.02)),
        norm.layers(),
        List.of(leaky, new Reshape(quarter)),
        List.of(new ConvolveTransposed(32, 4, 2, norm.leavesBias())),
        norm.layers(),
        List.of(leaky, new ConvolveTransposed(picture.size(0), 4, 2, true)),
        List.of(new Activation.Tanh()));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return HalvingTwice.discriminator(settings, 32, 4);
  }
}
