package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.SampleGrid;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Setting;
import org.ganvas.recipe.Settings;
import org.ganvas.run.DatasetRecord;
import org.ganvas.run.Environment;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;

/** Runs on disk, made without any training. */
public final class KeptRunFiles {
  private KeptRunFiles() {}

  /**
   * A run of the recipe light with a row of the curves and a grid of 8 × 8 pictures every so many
   * iterations; the pictures' first pixel is the iteration ÷ {@code every}.
   */
  public static Path write(Path runs, String name, Catalogue catalogue, int steps, int every)
      throws RunException {
    Path folder = runs.resolve(name);
    try (RunRecorder recorder = RunRecorder.create(folder, description(name, catalogue), false)) {
      History history = new History();
      for (int step = 1; step <= steps; step++) {
        float[] values = new float[Curve.values().length];
        Arrays.fill(values, 1f / step);
        history.append(step, values);
        recorder.appendNew(history);
        if (step % every == 0) {
          recorder.saveFrame(grid(step, step / every));
        }
        if (step == steps / 2) {
          recorder.append(new RunChange(step, step, "lr-g", "0.001"));
        }
      }
    }
    return folder;
  }

  private static RunDescription description(String name, Catalogue catalogue) {
    Settings settings = catalogue.defaults();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Setting<?> setting : catalogue.settings()) {
      texts.put(setting.name(), settings.get(setting).toString());
    }
    return new RunDescription(
        RunDescription.FORMAT,
        name,
        Instant.parse("2026-02-03T04:05:06Z"),
        settings.recipe().name(),
        texts,
        1,
        new DatasetRecord("noise", "abc", 100, List.of(1, 28, 28), false, 0, ""),
        Environment.here(1));
  }

  private static SampleGrid grid(long step, int first) {
    byte[] pixels = new byte[64 * 28 * 28];
    pixels[0] = (byte) first;
    return new SampleGrid(8, 8, 28, 28, pixels, new float[64], step);
  }
}
