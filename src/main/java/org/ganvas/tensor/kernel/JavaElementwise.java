package org.ganvas.tensor.kernel;

import org.bytedeco.javacpp.indexer.FloatIndexer;

/**
 * Number by number in plain Java: of few numbers it is done sooner than native code is called.
 * Single precision only.
 */
final class JavaElementwise {
  /** So many numbers take about as long as one call of native code. */
  private static final int FEW = 512;

  private JavaElementwise() {}

  /** A function of one number. */
  @FunctionalInterface
  interface Function {
    float of(float x);
  }

  /** A function of two numbers. */
  @FunctionalInterface
  interface BinaryFunction {
    float of(float a, float b);
  }

  /** Whether an array has so few numbers. */
  static boolean serves(NdArray x) {
    return x.length() <= FEW && x.precision() == Precision.FLOAT32;
  }

  static NdArray map(NdArray x, Function function) {
    NdArray out = x.like();
    FloatIndexer from = x.numbers();
    FloatIndexer to = out.numbers();
    for (long i = 0; i < x.length(); i++) {
      to.put(i, function.of(from.get(i)));
    }
    return out;
  }

  /**
   * Of two arrays.
   *
   * @param b in the order of a and of its shape, or one number
   */
  static NdArray combine(NdArray a, NdArray b, BinaryFunction operator) {
    NdArray out = a.like();
    FloatIndexer left = a.numbers();
    FloatIndexer right = b.numbers();
    FloatIndexer to = out.numbers();
    long step = b.length() == 1 ? 0 : 1;
    for (long i = 0; i < a.length(); i++) {
      to.put(i, operator.of(left.get(i), right.get(i * step)));
    }
    return out;
  }

  static void fill(NdArray x, double value) {
    FloatIndexer to = x.numbers();
    for (long i = 0; i < x.length(); i++) {
      to.put(i, (float) value);
    }
  }

  static double sum(NdArray x) {
    double sum = 0;
    FloatIndexer from = x.numbers();
    for (long i = 0; i < x.length(); i++) {
      sum += from.get(i);
    }
    return sum;
  }

  static double sumOfSquares(NdArray x) {
    float[] values = x.toFloats();
    // Four sums, for one would have to wait for itself.
    double[] sums = new double[4];
    for (int i = 0; i < values.length; i++) {
      sums[i & 3] += (double) values[i] * values[i];
    }
    return sums[0] + sums[1] + sums[2] + sums[3];
  }
}
