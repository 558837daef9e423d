package org.ganvas.nn;

/**
 * An array a layer needs.
 *
 * @param name unique within the layer, e.g. {@code weight}
 * @param initialiser its first values
 * @param trainable whether the optimiser changes it; running statistics are kept and saved, but not
 *     trained
 * @param shape its own shape, e.g. {@code [inputs, outputs]}
 */
public record ParameterSpec(
    String name, Initialiser initialiser, boolean trainable, long... shape) {

  /** How many numbers it holds. */
  public long count() {
    long count = 1;
    for (long size : shape) {
      count *= size;
    }
    return count;
  }
}
