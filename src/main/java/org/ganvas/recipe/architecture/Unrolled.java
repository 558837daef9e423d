package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.data.ExampleKind;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/** The small networks for points, with a generator that foresees the discriminator. */
public record Unrolled() implements Recipe {

  @Override
  public String name() {
    return "unrolled";
  }

  @Override
  public String title() {
    return "Unrolled (2-D)";
  }

  @Override
  public String explanation() {
    return "A generator that foresees five steps of the discriminator, so that it does not chase one mode after another.";
  }

  @Override
  public String source() {
    return "Metz et al. 2017, Unrolled Generative Adversarial Networks, arXiv 1611.02163, section 3.2";
  }

  @Override
  public ExampleKind examples() {
    return ExampleKind.POINTS;
  }

  /**
   * The rate of the foreseen steps is ours, because those of the paper are steps of Adam: at 0.3
   * they overshoot and G's gradient explodes, at 0.03 they do not.
   */
  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(new Toy().defaults());
    defaults.put("unroll", 5L);
    defaults.put("unroll-rate", 0.03);
    defaults.put("adam-beta1", 0.5);
    return defaults;
  }

  @Override
  public List<Layer> generator(Settings settings, Shape example) {
    return new Toy().generator(settings, example);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape example) {
    return new Toy().discriminator(settings, example);
  }
}
