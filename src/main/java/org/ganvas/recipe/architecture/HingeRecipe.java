package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The hinge game on small networks, those of {@link Light}. */
public record HingeRecipe() implements Recipe {
  private static final Recipe NETWORKS = new Light();

  @Override
  public String name() {
    return "hinge";
  }

  @Override
  public String title() {
    return "Hinge";
  }

  @Override
  public String explanation() {
    return "The hinge game on the networks of light: D leaves examples alone that it is sure of.";
  }

  @Override
  public String source() {
    return "Lim and Ye 2017, Geometric GAN, arXiv 1705.02894";
  }

  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(NETWORKS.defaults());
    defaults.put("loss", "hinge");
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
