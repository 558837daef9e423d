package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The paper's networks for points with the paper's remedy: two of them judged at a time. */
public record Packed() implements Recipe {

  @Override
  public String name() {
    return "packed";
  }

  @Override
  public String title() {
    return "Packed (2-D)";
  }

  @Override
  public String explanation() {
    return "PacGAN on points of the plane: a discriminator that judges two at a time, so that a lost mode shows.";
  }

  @Override
  public String source() {
    return "Lin et al. 2018, PacGAN, arXiv 1712.04086, section 4.1";
  }

  @Override
  public ExampleKind examples() {
    return ExampleKind.POINTS;
  }

  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(new PacGanRing().defaults());
    defaults.put("packing", 2L);
    defaults.put("average-decay", 0.999);
    return defaults;
  }

  @Override
  public List<Layer> generator(Settings settings, Shape example) {
    return new PacGanRing().generator(settings, example);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape example) {
    return new PacGanRing().discriminator(settings, example);
  }
}
