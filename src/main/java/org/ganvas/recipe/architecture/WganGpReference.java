package org.ganvas.recipe.architecture;

import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/**
 * The work that WGAN-GP's speed is compared on: the networks of {@link Wgan}, five critic updates.
 */
public record WganGpReference() implements Recipe {
  private static final Recipe NETWORKS = new Wgan();

  @Override
  public String name() {
    return "wgan-gp";
  }

  @Override
  public String title() {
    return "WGAN-GP of the paper";
  }

  @Override
  public String explanation() {
    return "The Wasserstein GAN with a gradient penalty on the networks of wgan, five updates of the critic for each of G.";
  }

  @Override
  public String source() {
    return "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv 1704.00028";
  }

  @Override
  public Map<String, Object> defaults() {
    return Map.ofEntries(
        Map.entry("loss", "wasserstein"),
        Map.entry("n-critic", 5L),
        Map.entry("gradient-penalty", 10.0),
        Map.entry("lr-g", 1e-4),
        Map.entry("lr-d", 1e-4),
        Map.entry("adam-beta1", 0.5),
        Map.entry("adam-beta2", 0.9),
        Map.entry("batch", 64L),
        Map.entry("normaliser-g", "batch"),
        Map.entry("steps", 5_000L));
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    return NETWORKS.generator(settings, picture);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return NETWORKS.discriminator(settings, picture);
  }
}
