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
}
