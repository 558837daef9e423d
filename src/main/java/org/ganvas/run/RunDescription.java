package org.ganvas.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSources;
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
 * @param dataset the training examples
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
  public static final int FORMAT = 2;

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
   * @param labels the labels file, where the user named one
   */
  public static RunDescription of(
      String name, Instant created, Catalogue catalogue, TrainingPlan plan, Optional<Path> labels) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Setting<?> setting : catalogue.settings()) {
      // Not Setting.format, which rounds for people.
      texts.put(setting.name(), plan.settings().get(setting).toString());
    }
    if (catalogue.dataset(plan.settings()).isEmpty()) {
      // So that the run finds its pictures again wherever Ganvas is started.
      texts.computeIfPresent(
          catalogue.datasetSetting().name(),
          (setting, file) -> Path.of(file).toAbsolutePath().toString());
    }
    return new RunDescription(
        FORMAT,
        name,
        created,
        plan.settings().recipe().name(),
        texts,
        plan.seed(),
        DatasetRecord.of(plan.dataset(), labels),
        Environment.here(plan.threads()));
  }

  /** Describes a run whose labels file was not named. */
  public static RunDescription of(
      String name, Instant created, Catalogue catalogue, TrainingPlan plan) {
    return of(name, created, catalogue, plan, Optional.empty());
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
      throw misfit(e);
    }
  }

  /** The settings after a change under way. */
  Settings changed(Settings before, RunChange change, Catalogue catalogue) throws RunException {
    try {
      return before.withText(catalogue.setting(change.setting()), change.value());
    } catch (InvalidSetting e) {
      throw misfit(e);
    }
  }

  private RunException misfit(InvalidSetting e) {
    return new RunException(
        "The run %s does not fit this version of Ganvas. %s".formatted(name, e.getMessage()), e);
  }

  /**
   * Loads the examples that the run was trained on.
   *
   * @throws DatasetException if they cannot be read
   * @throws RunException if they are not the same as when the run was trained
   */
  public Dataset trainingData(Catalogue catalogue) throws DatasetException, RunException {
    String chosen = settings(catalogue).get(catalogue.datasetSetting());
    Dataset examples =
        new DatasetSources(catalogue.datasets()).resolve(chosen, dataset.labels()).load();
    checkData(chosen, examples);
    return examples;
  }

  /**
   * Checks that examples are those the run was trained on.
   *
   * @param chosen what they are called in the message
   * @throws RunException if they are not
   */
  public void checkData(String chosen, Dataset examples) throws RunException {
    if (!examples.digest().equals(dataset.sha256())) {
      throw new RunException(
          "%s has changed since the run %s was trained on it; put the original file back."
              .formatted(chosen, name));
    }
  }

  /**
   * The same run begun again here.
   *
   * @param folder the name of its folder
   * @param begun when
   * @param threads of the engine
   */
  public RunDescription again(String folder, Instant begun, int threads) {
    return new RunDescription(
        FORMAT, folder, begun, recipe, settings, seed, dataset, Environment.here(threads));
  }
}
