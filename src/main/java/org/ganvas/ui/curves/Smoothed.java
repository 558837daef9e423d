package org.ganvas.ui.curves;

import java.util.Arrays;

/**
 * The exponential moving average of a growing curve, freed of its bias towards 0 at the start, as
 * TensorBoard draws it. A gap in the curve stays a gap and leaves the average as it was.
 */
final class Smoothed implements Points {
  private final Points raw;
  private final double weight;
  private float[] values = new float[1024];
  private int size;
  private double average;

  /** The weight that values so far have in {@link #average}, which tends to 1. */
  private double mass;

  /**
   * @param raw what to smooth
   * @param weight of the past in each new value, 0 … 1
   */
  Smoothed(Points raw, double weight) {
    this.raw = raw;
    this.weight = weight;
  }

  /** Takes in the points up to a new size. */
  void growTo(int newSize) {
    if (newSize > values.length) {
      values = Arrays.copyOf(values, Math.max(newSize, 2 * values.length));
    }
    for (; size < newSize; size++) {
      float value = raw.at(size);
      if (Float.isFinite(value)) {
        average = weight * average + (1 - weight) * value;
        mass = weight * mass + (1 - weight);
        values[size] = (float) (average / mass);
      } else {
        values[size] = Float.NaN;
      }
    }
  }

  @Override
  public float at(int point) {
    return values[point];
  }
}
