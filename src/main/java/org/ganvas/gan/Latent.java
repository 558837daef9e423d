package org.ganvas.gan;

import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/** The space that generators start from: N(0, I). */
public final class Latent {
  private Latent() {}

  /**
   * Points of the space; the k-th of a stream is the same whatever the count.
   *
   * @param first the number of the first point
   * @param count how many
   * @param size of the space
   * @return {@code [count, size]}
   */
  public static Tensor noise(RandomStream random, long first, int count, int size) {
    float[] values = new float[count * size];
    random.normal(first * size, values);
    return Tensor.constant(values, count, size);
  }

  /**
   * Points of the space by their numbers.
   *
   * @param points the number of each point
   * @param size of the space
   * @return {@code [points, size]}
   */
  public static Tensor noise(RandomStream random, long[] points, int size) {
    float[] values = new float[points.length * size];
    float[] point = new float[size];
    for (int i = 0; i < points.length; i++) {
      random.normal(points[i] * size, point);
      System.arraycopy(point, 0, values, i * size, size);
    }
    return Tensor.constant(values, points.length, size);
  }
}
