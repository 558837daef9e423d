package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The Wasserstein GAN with a gradient penalty, on the networks of {@link Light}. */
public record WganGp() implements Recipe {
  private static final Recipe NETWORKS = new Light();

  @Override
  public String name() {
    return "wgan-gp";
  }

  @Override
  public String title() {
    return "WGAN-GP";
  }

  @Override
  public String explanation() {
    return "A Wasserstein critic whose slope is penalised instead of its weights clipped: steady, and its loss means something.";
  }

  @Override
  public String source() {
    return "Gulrajani et al. 2017, Improved Training of Wasserstein GANs, arXiv 1704.00028, in a small size";
  }

  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(NETWORKS.defaults());
    defaults.put("loss", "wasserstein");
    defaults.put("gradient-penalty", 10.0);
    defaults.put("n-critic", 2L);
    defaults.put("latent", 16L);
    defaults.put("lr-g", 1e-3);
    defaults.put("lr-d", 1e-3);
    defaults.put("average-decay", 0.99);
    defaults.put("adam-beta2", 0.9);
    defaults.put("lr-schedule", "linear");
    return defaults;
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    return Light.untapered(settings, picture);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return NETWORKS.discriminator(settings, picture);
  }
}
