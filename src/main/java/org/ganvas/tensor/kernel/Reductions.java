package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;

/** Sums. */
public final class Reductions {
  /** So many numbers are summed in plain Java sooner than native threads are woken. */
  private static final int FEW_TO_SUM = 8_192;

  /** Of a matrix whose product with itself transposed has the sum of its squares as its trace. */
  private static final int ROWS = 16;

  private Reductions() {}

  /** The sum of all numbers, of shape {@code [1]}. */
  public static NdArray sum(NdArray x) {
    return measured(
        () -> {
          if (JavaElementwise.serves(x)) {
            return NdArray.filled(x.precision(), JavaElementwise.sum(x), 1);
          }
          NdArray out = NdArray.uninitialised(x.precision(), 1);
          out.stored().assign(x.stored().sum());
          return out;
        },
        out -> Operation.onMemory("sum", out, x));
  }

  /** Sums over some dimensions, which keep the size 1. */
  public static NdArray sum(NdArray x, int... dimensions) {
    return measured(
        () -> new NdArray(x.array().sum(true, dimensions)),
        out -> Operation.onMemory("sum over dimensions", out, x));
  }

  /**
   * Sums over all but the second dimension.
   *
   * @param x {@code [batch, features, …]}
   * @return {@code [features]}
   */
  public static NdArray sumOfFeatures(NdArray x) {
    return measured(
        () -> {
          // Products with ones: ND4J's own reduction of the same numbers takes five times as long.
          long batch = x.size(0);
          long features = x.size(1);
          if (x.order() == MemoryOrder.CHANNELS_LAST) {
            long pixels = x.length() / features;
            NdArray perPixel = x.storedAs(pixels, features);
            return Products.matmul(NdArray.filled(x.precision(), 1, 1, pixels), perPixel)
                .reshaped(features);
          }
          long inner = x.length() / (batch * features);
          NdArray perExample =
              inner == 1
                  ? x.reshaped(batch, features)
                  : Products.matmul(
                          x.reshaped(batch * features, inner),
                          NdArray.filled(x.precision(), 1, inner, 1))
                      .reshaped(batch, features);
          return Products.matmul(NdArray.filled(x.precision(), 1, 1, batch), perExample)
              .reshaped(features);
        },
        out -> Operation.onMemory("sum of features", out, x));
  }

  /** The sum of all squares. */
  public static double sumOfSquares(NdArray x) {
    return measured(
        () -> {
          if (x.length() <= FEW_TO_SUM || x.length() % ROWS != 0) {
            return JavaElementwise.sumOfSquares(x);
          }
          NdArray rows = x.storedAs(ROWS, x.length() / ROWS);
          return trace(Products.matmul(rows, rows, false, true));
        },
        sum -> Operation.onMemory("sum of squares", x));
  }

  private static double trace(NdArray square) {
    double[] numbers = square.toDoubles();
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      sum += numbers[i * (ROWS + 1)];
    }
    return sum;
  }
}
