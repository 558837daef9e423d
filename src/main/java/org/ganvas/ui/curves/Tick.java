package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.image.Ticks;

/**
 * A labelled place on an axis.
 *
 * @param value where
 * @param text its label
 */
record Tick(double value, String text) {

  /** Ticks on a linear axis, at multiples of a distance of 1, 2 or 5 times a power of ten. */
  static List<Tick> linear(double low, double high, double most) {
    return every(Ticks.distance(high - low, most), low, high);
  }

  /** Ticks at whole numbers. */
  static List<Tick> whole(double low, double high, double most) {
    return every(Math.max(1, Ticks.distance(high - low, most)), low, high);
  }

  /** Ticks on a logarithmic axis: at powers of ten, or between them where there are few. */
  static List<Tick> logarithmic(double low, double high, double most) {
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int powers = last - first + 1;
    if (powers < 2) {
      return linear(low, high, most);
    }
    int stride = (int) Math.ceil(powers / (most + 1));
    List<Tick> ticks = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += stride) {
      double value = Math.pow(10, exponent);
      ticks.add(new Tick(value, NumberText.tick(value, value)));
    }
    return ticks;
  }

  private static List<Tick> every(double distance, double low, double high) {
    List<Tick> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / distance - 1e-6);
    long last = (long) Math.floor(high / distance + 1e-6);
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * distance, NumberText.tick(i * distance, distance)));
    }
    return ticks;
  }
}
