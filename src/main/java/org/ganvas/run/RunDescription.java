package org.ganvas.run;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;

/**
 * What a run is, as {@code run.json} keeps it; it does not change while the run trains.
 *
 * @param format the version of this file's format
 * @param name the run's name, which is also its folder's
 * @param created when the run was
 * @param recipe the recipe's name
 * @param settings every setting but the recipe, by name, exactly as text, so that a later version
 *     with other defaults still means the same run
 * @param seed of all randomness in the run
 * @param dataset the training pictures
 * @param environment what else the numbers depend on
 */
public record RunDescription(
    int format,
    String name,
    Instant created,
    String recipe,
    Map<String, String> settings,
    long seed,
    DatasetRecord dataset,
    Environment environment) {

  /** The version that this program writes; it reads this one and older ones. */
  public static final int FORMAT = 1;

  /** Copies the map, keeping its order. */
  public RunDescription {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * Describes a run that is about to start here.
   *
   * @param name the run's name
   * @param created when the run was
   * @param catalogue the settings there are
   * @param plan the run
   */
  public static RunDescription of(
      String name, Instant created, Catalogue catalogue, TrainingPlan plan) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Setting<?> setting : catalogue.settings()) {
      // Not Setting.format, which rounds for people.
      texts.put(setting.name(), plan.settings().get(setting).toString());
    }
    return new RunDescription(
        FORMAT,
        name,
        created,
        plan.settings().recipe().name(),
        texts,
        plan.seed(),
        DatasetRecord.of(plan.dataset()),
        Environment.here(plan.threads()));
  }

  /**
   * The settings the run was started with.
   *
   * @throws RunException if the catalogue does not know one of them, or not with that value
   */
  public Settings settings(Catalogue catalogue) throws RunException {
    try {
      Settings restored = Settings.of(catalogue.recipe(recipe));
      for (Map.Entry<String, String> text : settings.entrySet()) {
        restored = restored.withText(catalogue.setting(text.getKey()), text.getValue());
      }
      return restored;
    } catch (InvalidSetting e) {
      throw new RunException(
          "The run %s does not fit this version of Ganvas. %s".formatted(name, e.getMessage()), e);
    }
  }
}
