package org.ganvas.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunChange;

/**
 * Settings that somebody changes in a run that there is already.
 *
 * @param catalogue the settings there are
 * @param before the values in force
 * @param texts the new ones by name
 */
record SettingChanges(Catalogue catalogue, Settings before, Map<String, String> texts) {

  /** What may be different where a run goes on, besides what changes live. */
  private static final Set<String> OF_A_RUN_THAT_GOES_ON =
      Set.of(
          TrainingSettings.STEPS.name(),
          TrainingSettings.EPOCHS.name(),
          TrainingSettings.MINUTES.name(),
          TrainingSettings.THREADS.name(),
          TrainingSettings.CHECKPOINT_EVERY.name(),
          TrainingSettings.CHECKPOINTS_KEPT.name(),
          TrainingSettings.OLDER_CHECKPOINTS.name(),
          TrainingSettings.FRAME_EVERY.name());

  /**
   * The values in force afterwards.
   *
   * @throws InvalidSetting if one is out of range
   */
  Settings after() throws InvalidSetting {
    Settings after = before;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      after = after.withText(catalogue.setting(text.getKey()), text.getValue());
    }
    return after;
  }

  /**
   * Checks that a run can go on with them.
   *
   * @throws InvalidSetting naming the first that it cannot
   */
  void checkThatTheRunGoesOn() throws InvalidSetting {
    for (RunChange change : asChanges(0, 0)) {
      Setting<?> setting = catalogue.setting(change.setting());
      if (!setting.info().live() && !OF_A_RUN_THAT_GOES_ON.contains(setting.name())) {
        throw new InvalidSetting(
            setting.name(),
            "%s cannot change in a run that goes on; leave it out, or fork the run."
                .formatted(setting.name()));
      }
    }
  }

  /**
   * Checks that a fork can go on with them, as far as that can be told without its networks.
   *
   * @throws InvalidSetting naming the first that it cannot
   */
  void checkThatAForkGoesOn() throws InvalidSetting {
    if (!before.get(catalogue.datasetSetting()).equals(after().get(catalogue.datasetSetting()))) {
      throw new InvalidSetting(
          catalogue.datasetSetting().name(),
          "A fork is trained on the data of its parent; leave dataset out, or begin a new run.");
    }
  }

  /**
   * Those that change something.
   *
   * @param point how many points the curves have
   * @param step iterations done
   * @throws InvalidSetting if one is out of range
   */
  List<RunChange> asChanges(long point, long step) throws InvalidSetting {
    Settings after = after();
    List<RunChange> changes = new ArrayList<>();
    for (String name : texts.keySet()) {
      Setting<?> setting = catalogue.setting(name);
      if (!before.get(setting).equals(after.get(setting))) {
        changes.add(new RunChange(point, step, name, after.get(setting).toString()));
      }
    }
    return changes;
  }
}
