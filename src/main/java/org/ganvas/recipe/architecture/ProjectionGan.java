package org.ganvas.recipe.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Conditions;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;

/**
 * Class-conditional batch norm in the generator, a projection discriminator.
 *
 * @param classes how many the networks are for
 */
public record ProjectionGan(int classes) implements Recipe {

  /** For ten digits. */
  public ProjectionGan() {
    this(10);
  }

  @Override
  public String name() {
    return "projection";
  }

  @Override
  public String title() {
    return "Projection";
  }

  @Override
  public String explanation() {
    return "Each class has its own batch norm in G and its own direction in D, so one can ask for a digit; small networks.";
  }

  @Override
  public String source() {
    return "Miyato and Koyama 2018, cGANs with Projection Discriminator, arXiv 1802.05637, with small networks";
  }

  @Override
  public boolean isConditional() {
    return true;
  }

  @Override
  public Recipe forClasses(int count) {
    return new ProjectionGan(count);
  }

  @Override
  public Map<String, Object> defaults() {
    Map<String, Object> defaults = new HashMap<>(LightConditional.DEFAULTS);
    defaults.put(Conditions.GENERATOR.name(), Conditions.BATCH_NORM);
    defaults.put(Conditions.CRITIC.name(), Conditions.PROJECTION);
    return defaults;
  }

  @Override
  public List<Layer> generator(Settings settings, Shape picture) {
    return LightConditional.generator(settings, picture, classes);
  }

  @Override
  public List<Layer> discriminator(Settings settings, Shape picture) {
    return LightConditional.discriminator(settings, picture, classes);
  }
}
