package org.ganvas.tensor.kernel;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Sums. */
public final class Reductions {
  private Reductions() {}

  /** The sum of all numbers, of shape {@code [1]}. */
  public static NdArray sum(NdArray x) {
    INDArray out = Nd4j.createUninitialized(x.array().dataType(), 1);
    out.assign(x.array().sum());
    return new NdArray(out);
  }

  /** Sums over some dimensions, which keep the size 1. */
  public static NdArray sum(NdArray x, int... dimensions) {
    return new NdArray(x.array().sum(true, dimensions));
  }

  /**
   * Sums over all but the second dimension.
   *
   * @param x {@code [batch, features, …]}
   * @return {@code [features]}
   */
  public static NdArray sumOfFeatures(NdArray x) {
    // Two products with ones: ND4J's own reduction of the same numbers takes five times as long.
    long batch = x.size(0);
    long features = x.size(1);
    long inner = x.length() / (batch * features);
    NdArray perExample =
        inner == 1
            ? x.reshaped(batch, features)
            : Products.matmul(
                    x.reshaped(batch * features, inner), NdArray.filled(x.precision(), 1, inner, 1))
                .reshaped(batch, features);
    return Products.matmul(NdArray.filled(x.precision(), 1, 1, batch), perExample)
        .reshaped(features);
  }

  /** The sum of all squares. */
  public static double sumOfSquares(NdArray x) {
    INDArray flat = x.reshaped(x.length()).array();
    return Nd4j.getBlasWrapper().dot(flat, flat);
  }
}
