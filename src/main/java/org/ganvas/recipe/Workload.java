package org.ganvas.recipe;

import java.util.List;
import org.ganvas.recipe.architecture.Cgan;
import org.ganvas.recipe.architecture.Dcgan;
import org.ganvas.recipe.architecture.DenseRecipe;
import org.ganvas.recipe.architecture.Light;
import org.ganvas.recipe.architecture.Toy;
import org.ganvas.recipe.architecture.Wgan;
import org.ganvas.recipe.architecture.WganGpReference;

/**
 * Work whose speed is compared: a recipe with its defaults, exactly as described in its paper.
 *
 * @param name the recipe's
 * @param explanation one sentence
 * @param settings the recipe's defaults
 */
public record Workload(String name, String explanation, Settings settings) {
  private static final List<Recipe> REFERENCES =
      List.of(
          new Light(),
          new DenseRecipe(),
          new Dcgan(),
          new Wgan(),
          new WganGpReference(),
          new Cgan(),
          new Toy());

  /** What other libraries are compared on. */
  static List<Workload> references() {
    return REFERENCES.stream()
        .map(recipe -> new Workload(recipe.name(), recipe.explanation(), Settings.of(recipe)))
        .toList();
  }

  /**
   * The same work with another setting.
   *
   * @throws InvalidSetting if the text is no value of the setting
   */
  public Workload with(Setting<?> setting, String text) throws InvalidSetting {
    return new Workload(name, explanation, settings.withText(setting, text));
  }
}
