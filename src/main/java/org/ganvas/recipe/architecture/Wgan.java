package org.ganvas.recipe.architecture;

import static org.ganvas.recipe.TrainingSettings.LEAKY_SLOPE;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Convolve;
import org.ganvas.nn.ConvolveTransposed;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Reshape;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The Wasserstein GAN with weight clipping. */
public record Wgan() implements Recipe {

  @Override
  public String name() {
    return "wgan";
  }

  @Override
  public String title() {
    return "WGAN";
  }

  @Override
  public String explanation() {
    return "A Wasserstein critic with clipped weights: slow and steady, and its loss means something.";
  }

  @Override
  public String source() {
    return "Arjovsky et al. 2017, Wasserstein GAN, arXiv 1701.07875";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.ofEntries(
        Map.entry("loss", "wasserstein"),
        Map.entry("n-critic", 5L),
        Map.entry("clip-value", 0.01),
        Map.entry("optimiser-g", "rmsprop"),
        Map.entry("optimiser-d", "rmsprop"),
        Map.entry("lr-g", 5e-5),
        Map.entry("lr-d", 5e-5),
        Map.entry("batch", 64L),
        Map.entry("normaliser-g", "batch"),
        Map.entry("steps", 5_000L));
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    Activation leaky = new Activation.LeakyRelu(settings.get(LEAKY_SLOPE));
    Shape quarter = Quarter.of(picture, 128);
    Normaliser norm = Normaliser.ofGenerator(settings);
    return Chain.of(
        List.of(Dense.besideConvolutions(quarter.elements()), new Activation.Relu()),
        List.of(new Reshape(quarter), new ConvolveTransposed(128, 4, 2, norm.leavesBias())),
        norm.layers(),
        List.of(leaky, new ConvolveTransposed(64, 4, 2, norm.leavesBias())),
        norm.layers(),
        List.of(leaky, Convolve.of(picture.size(0), 4, 1), new Activation.Tanh()));
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return HalvingTwice.discriminator(settings, 64, 4);
  }
}
