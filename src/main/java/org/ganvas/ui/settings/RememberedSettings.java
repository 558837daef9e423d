package org.ganvas.ui.settings;

import java.util.Map;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings as text, as they were when the window was last closed. */
public final class RememberedSettings {
  private static final Logger LOG = LoggerFactory.getLogger(RememberedSettings.class);

  private RememberedSettings() {}

  /**
   * The settings as far as the catalogue still knows them.
   *
   * @param catalogue all there is to choose from
   * @param recipe name of the recipe, empty for the default
   * @param chosen values over the recipe's defaults, by setting
   */
  public static Settings in(Catalogue catalogue, String recipe, Map<String, String> chosen) {
    Settings settings = catalogue.defaults();
    if (recipe.isEmpty()) {
      return settings;
    }
    try {
      settings = Settings.of(catalogue.recipe(recipe));
      for (Map.Entry<String, String> choice : chosen.entrySet()) {
        settings = settings.withText(catalogue.setting(choice.getKey()), choice.getValue());
      }
    } catch (InvalidSetting e) {
      LOG.info("Not all settings of the last time are known any more: {}", e.getMessage());
    }
    return settings;
  }
}
