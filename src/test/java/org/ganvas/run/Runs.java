package org.ganvas.run;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.SampleGrid;

/** Makes parts of runs for tests. */
final class Runs {
  private Runs() {}

  static RunDescription description(String name) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("loss", "wasserstein");
    settings.put("lr-g", "1.2345678901234567E-4");
    return new RunDescription(
        RunDescription.FORMAT,
        name,
        Instant.parse("2026-02-03T04:05:06.789Z"),
        "light",
        settings,
        Long.MAX_VALUE,
        new DatasetRecord("MNIST", "abc", 60_000, List.of(1, 28, 28), true, ""),
        Environment.here(2));
  }

  static Map<String, NpyArray> arrays(float value) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("generator/0/weight", new NpyArray.Floats(new long[] {2}, new float[] {value, 1}));
    arrays.put("step", NpyArray.scalar((long) value));
    return arrays;
  }

  static SampleGrid grid(long step) {
    return new SampleGrid(1, 2, 2, 2, new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, new float[0], step);
  }

  static void append(History history, long step, float firstValue) {
    float[] values = new float[Curve.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = firstValue + i;
    }
    history.append(step, values);
  }
}
