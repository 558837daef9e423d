package org.ganvas.ui.curves;

import java.util.Locale;

/** Numbers as the panels show them: always with a point, thousands grouped by commas. */
public final class NumberText {
  /** What is shown where there is no number. */
  public static final String NONE = "–";

  private static final double SMALLEST_PLAIN = 1e-2;
  private static final double SMALLEST_TICK = 1e-3 * (1 - 1e-9);
  private static final double LARGEST_PLAIN = 1e7;

  private NumberText() {}

  /** A whole number with grouped thousands: {@code 1,240}. */
  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number to four significant digits: {@code 0.6931}, {@code 1,240}, {@code 2.3e-4}. */
  public static String value(double number) {
    if (!Double.isFinite(number)) {
      return NONE;
    }
    double size = Math.abs(number);
    if (size == 0) {
      return "0";
    }
    if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
      return scientific(number);
    }
    int decimals = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /**
   * A number on an axis, with as many decimals as tell it from its neighbour.
   *
   * @param number where the tick is
   * @param distance to the next tick, &gt; 0
   */
  public static String tick(double number, double distance) {
    double rounded = Math.rint(number / distance) * distance;
    double size = Math.abs(rounded);
    if (size < distance / 2) {
      return "0";
    }
    if (distance < SMALLEST_TICK || size >= LARGEST_PLAIN) {
      return scientific(rounded);
    }
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(distance) - 1e-9));
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  /** A share as a percentage: {@code 12 %}, {@code 0.4 %}. */
  public static String percent(double share) {
    double percent = share * 100;
    String digits = percent >= 10 || percent == 0 ? "%.0f" : "%.1f";
    return String.format(Locale.ROOT, digits, percent) + " %";
  }

  private static String scientific(double number) {
    String text = String.format(Locale.ROOT, "%.1e", number);
    int e = text.indexOf('e');
    String mantissa = text.substring(0, e);
    if (mantissa.endsWith(".0")) {
      mantissa = mantissa.substring(0, mantissa.length() - 2);
    }
    return mantissa + "e" + Integer.parseInt(text.substring(e + 1));
  }
}
