package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The least-squares GAN on small networks, those of {@link Light}. */
public record Lsgan() implements Recipe {
  private static final Recipe NETWORKS = new Light();

  @Override
  public String name() {
    return "lsgan";
  }

  @Override
  public String title() {
    return "LSGAN";
  }

  @Override
  public String explanation() {
    return "Least squares on the networks of light: D is drawn to 1 and 0, and far examples still teach G something.";
  }

  @Override
  public String source() {
    return "Mao et al. 2017, Least Squares Generative Adversarial Networks, arXiv 1611.04076";
  }

  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(NETWORKS.defaults());
    defaults.put("loss", "least-squares");
    return defaults;
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
