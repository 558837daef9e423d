package org.ganvas.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values a user has chosen over a recipe's defaults. Immutable; whether the values go together
 * is {@link Catalogue#plan}'s business, whether each is in range is checked on entry.
 */
public final class Settings {
  private final Recipe recipe;
  private final Map<String, Object> chosen;

  private Settings(Recipe recipe, Map<String, Object> chosen) {
    this.recipe = recipe;
    this.chosen = chosen;
  }

  /** A recipe's defaults. */
  public static Settings of(Recipe recipe) {
    return new Settings(recipe, Map.of());
  }

  /** The recipe that gives the defaults. */
  public Recipe recipe() {
    return recipe;
  }

  /** The value in force: the user's choice, else the recipe's default, else the setting's own. */
  public <T> T get(Setting<T> setting) {
    Object value = chosen.get(setting.name());
    return value != null ? setting.type().cast(value) : recipeDefault(setting);
  }

  /** The value without the user's choice. */
  public <T> T recipeDefault(Setting<T> setting) {
    Object value = recipe.defaults().get(setting.name());
    return value != null ? setting.type().cast(value) : setting.defaultValue();
  }

  /** Whether the value in force is the one the recipe gives. */
  public boolean isDefault(Setting<?> setting) {
    return get(setting).equals(recipeDefault(setting));
  }

  /**
   * The same settings with another value.
   *
   * @throws InvalidSetting if the value is out of range
   */
  public <T> Settings with(Setting<T> setting, T value) throws InvalidSetting {
    setting.check(value);
    Map<String, Object> next = new LinkedHashMap<>(chosen);
    next.put(setting.name(), value);
    return new Settings(recipe, next);
  }

  /**
   * The same settings with another value, as typed.
   *
   * @throws InvalidSetting if the text is no value of the setting or out of range
   */
  public <T> Settings withText(Setting<T> setting, String text) throws InvalidSetting {
    return with(setting, setting.parse(text));
  }

  /** The same settings with one back at the recipe's default. */
  public Settings without(Setting<?> setting) {
    Map<String, Object> next = new LinkedHashMap<>(chosen);
    next.remove(setting.name());
    return new Settings(recipe, next);
  }

  /** The user's choices over another recipe's defaults. */
  public Settings withRecipe(Recipe other) {
    return new Settings(other, chosen);
  }

  /** Why the setting has no effect now, or empty when it applies. */
  public Optional<String> whyNot(Setting<?> setting) {
    return setting.info().whyNot().apply(this);
  }
}
