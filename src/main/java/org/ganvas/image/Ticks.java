package org.ganvas.image;

import java.util.stream.LongStream;

/** Round numbers along an axis. */
public final class Ticks {
  private Ticks() {}

  /**
   * Multiples of 1, 2 or 5 times a power of ten in a range.
   *
   * @param from the range's lower end
   * @param to its upper end, above the lower
   * @param most into how many parts they divide it at most, at least 1
   */
  public static double[] between(double from, double to, int most) {
    double step = distance(to - from, most);
    return LongStream.rangeClosed((long) Math.ceil(from / step), (long) Math.floor(to / step))
        .mapToDouble(multiple -> multiple * step)
        .toArray();
  }

  /**
   * The smallest distance of 1, 2 or 5 times a power of ten that divides an axis into no more parts
   * than asked.
   *
   * @param length of the axis, &gt; 0
   * @param most parts, which need not be whole, at least 1
   */
  public static double distance(double length, double most) {
    double atLeast = length / most;
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    for (double step : new double[] {1, 2, 5}) {
      if (step * power >= atLeast * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
