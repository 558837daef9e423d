package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.Map;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;

/**
 * A length for a run that has reached its own, which is then as long again.
 *
 * @param changes the setting that is its length, as text, empty where it has some left
 */
record FurtherLength(Map<String, String> changes) {
  /** An iteration more or less is no reason to stop at once. */
  private static final double NEARLY = 0.999;

  /** Of a run on disk, as it is now. */
  static FurtherLength of(Catalogue catalogue, Path folder) throws RunException {
    return at(catalogue, folder, Long.MAX_VALUE);
  }

  /**
   * Of a run on disk, as it was.
   *
   * @param step iterations it had done, or more than it has for now
   */
  static FurtherLength at(Catalogue catalogue, Path folder, long step) throws RunException {
    RunReader run = RunReader.open(folder);
    History losses = run.losses();
    int points = 0;
    while (points < losses.size() && losses.step(points) <= step) {
      points++;
    }
    Settings settings = run.settingsAt(catalogue, points);
    long steps = points == 0 ? 0 : losses.step(points - 1);
    if (settings.get(TrainingSettings.MINUTES) > 0) {
      return further(
          TrainingSettings.MINUTES,
          settings,
          minutes(losses, points, settings.get(TrainingSettings.BATCH)));
    }
    if (settings.get(TrainingSettings.EPOCHS) > 0) {
      double seen =
          (double) steps
              * settings.get(TrainingSettings.N_CRITIC)
              * settings.get(TrainingSettings.BATCH);
      return further(TrainingSettings.EPOCHS, settings, seen / run.description().dataset().count());
    }
    long length = settings.get(TrainingSettings.STEPS);
    return new FurtherLength(
        steps < length
            ? Map.of()
            : Map.of(TrainingSettings.STEPS.name(), String.valueOf(steps + length)));
  }

  private static FurtherLength further(NumberSetting length, Settings settings, double done) {
    double wanted = settings.get(length);
    return new FurtherLength(
        done < NEARLY * wanted
            ? Map.of()
            : Map.of(length.name(), String.valueOf(Math.ceil(done) + wanted)));
  }

  private static double minutes(History losses, int points, long batch) {
    double seconds = 0;
    for (int i = 0; i < points; i++) {
      seconds += batch / losses.value(Curve.IMAGES_PER_SECOND, i);
    }
    return seconds / 60;
  }
}
