package org.ganvas.export;

import java.util.Arrays;
import org.ganvas.event.Curve;
import org.ganvas.event.History;

/**
 * A curve with at most two points a column of pixels: the lowest and the highest of those that fall
 * on it. Points without a value are left out.
 *
 * @param steps of the points
 * @param values as many
 */
record Thinned(double[] steps, double[] values) {

  /** A curve of a history for so many columns. */
  static Thinned of(History history, Curve curve, int columns) {
    int size = history.size();
    double[] steps = new double[2 * columns];
    double[] values = new double[2 * columns];
    int count = 0;
    for (int column = 0; column < columns; column++) {
      int from = (int) ((long) column * size / columns);
      int to = (int) ((long) (column + 1) * size / columns);
      double lowest = Double.POSITIVE_INFINITY;
      double highest = Double.NEGATIVE_INFINITY;
      for (int point = from; point < to; point++) {
        float value = history.value(curve, point);
        if (Float.isFinite(value)) {
          lowest = Math.min(lowest, value);
          highest = Math.max(highest, value);
        }
      }
      if (lowest <= highest) {
        steps[count] = history.step(from);
        values[count++] = lowest;
      }
      if (lowest < highest) {
        steps[count] = history.step(from);
        values[count++] = highest;
      }
    }
    return new Thinned(Arrays.copyOf(steps, count), Arrays.copyOf(values, count));
  }

  double lowest() {
    return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
  }

  double highest() {
    return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
  }
}
