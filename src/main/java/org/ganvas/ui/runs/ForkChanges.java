package org.ganvas.ui.runs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;

/**
 * What would be different in a fork.
 *
 * @param values of settings, as text
 * @param then what they were in the parent
 */
record ForkChanges(Map<Setting<?>, String> values, Settings then) {

  /** Copies the map, keeping its order. */
  ForkChanges {
    values = new LinkedHashMap<>(values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The values by the settings' names. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((setting, text) -> texts.put(setting.name(), text));
    return texts;
  }

  /** All of it in words. */
  String describe() {
    return values.entrySet().stream()
        .map(change -> describe(change.getKey(), change.getValue()))
        .collect(Collectors.joining(", "));
  }

  private <T> String describe(Setting<T> setting, String text) {
    try {
      return "%s %s → %s"
          .formatted(
              setting.info().label(),
              setting.format(then.get(setting)),
              setting.format(setting.parse(text)));
    } catch (InvalidSetting e) {
      throw new IllegalStateException("the panel holds valid settings only", e);
    }
  }

  /**
   * Settings with others in their place.
   *
   * @throws RunException if one has no such value
   */
  static Settings applied(Catalogue catalogue, Settings settings, Map<String, String> changes)
      throws RunException {
    Settings applied = settings;
    try {
      for (Map.Entry<String, String> change : changes.entrySet()) {
        applied = applied.withText(catalogue.setting(change.getKey()), change.getValue());
      }
    } catch (InvalidSetting e) {
      throw new RunException(String.valueOf(e.getMessage()), e);
    }
    return applied;
  }
}
