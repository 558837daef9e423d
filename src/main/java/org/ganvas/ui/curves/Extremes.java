package org.ganvas.ui.curves;

/** Collects the lowest and highest of some values; what is not finite is passed over. */
final class Extremes {
  private float low = Float.POSITIVE_INFINITY;
  private float high = Float.NEGATIVE_INFINITY;
  private float lowestPositive = Float.POSITIVE_INFINITY;

  void add(float value) {
    if (Float.isFinite(value)) {
      add(value, value, value > 0 ? value : Float.POSITIVE_INFINITY);
    }
  }

  /** Adds the extremes of other values; infinite ones as this class has them when empty. */
  void add(float otherLow, float otherHigh, float otherLowestPositive) {
    low = Math.min(low, otherLow);
    high = Math.max(high, otherHigh);
    lowestPositive = Math.min(lowestPositive, otherLowestPositive);
  }

  void add(Extremes other) {
    add(other.low, other.high, other.lowestPositive);
  }

  /** Whether no finite value was added. */
  boolean isEmpty() {
    return low > high;
  }

  /** The lowest value, +∞ when empty. */
  float low() {
    return low;
  }

  /** The highest value, −∞ when empty. */
  float high() {
    return high;
  }

  /** The lowest value above 0, +∞ when there is none. */
  float lowestPositive() {
    return lowestPositive;
  }
}
