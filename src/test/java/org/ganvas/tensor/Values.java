package org.ganvas.tensor;

import java.util.Arrays;
import org.ganvas.tensor.kernel.NdArray;

/** Random numbers to compute with. */
public final class Values {
  private Values() {}

  /** N(0, 1), in double precision. */
  public static double[] normal(long seed, long... shape) {
    RandomStream random = RandomStream.of(seed);
    double[] values = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.normal(i);
    }
    return values;
  }

  /** A constant of N(0, 1), in double precision. */
  public static Tensor constant(long seed, long... shape) {
    return Tensor.constant(NdArray.of(normal(seed, shape), shape));
  }

  /** A variable of N(0, 1), in double precision. */
  public static Tensor variable(long seed, long... shape) {
    return Tensor.variable(NdArray.of(normal(seed, shape), shape));
  }

  /** A variable of given numbers in a row, in double precision. */
  public static Tensor variable(double... values) {
    return Tensor.variable(NdArray.of(values, values.length));
  }

  /** The distance of two arrays ÷ the length of the second, both as vectors. */
  public static double relativeError(double[] found, double[] expected) {
    if (found.length != expected.length) {
      throw new IllegalArgumentException(found.length + " numbers for " + expected.length);
    }
    double distance = 0;
    double length = 0;
    for (int i = 0; i < found.length; i++) {
      distance += (found[i] - expected[i]) * (found[i] - expected[i]);
      length += expected[i] * expected[i];
    }
    return Math.sqrt(distance / length);
  }
}
