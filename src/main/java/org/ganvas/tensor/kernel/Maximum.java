package org.ganvas.tensor.kernel;

import java.util.function.IntToDoubleFunction;

/**
 * The largest of several candidates, feature by feature.
 *
 * @param value {@code [batch, features]}
 * @param place shaped as what was compared: 1 where the largest stands (the first of equals), else
 *     0
 */
public record Maximum(NdArray value, NdArray place) {

  /**
   * Compares the candidates in plain Java: ND4J's reductions along a stride take 30 times as long.
   *
   * @param x {@code [batch, candidates, features]}
   */
  public static Maximum of(NdArray x) {
    int batch = Math.toIntExact(x.size(0));
    int candidates = Math.toIntExact(x.size(1));
    int features = Math.toIntExact(x.size(2));
    IntToDoubleFunction at = numbers(x);
    double[] largest = new double[batch * features];
    float[] place = new float[batch * candidates * features];
    for (int i = 0; i < largest.length; i++) {
      int first = i / features * candidates * features + i % features;
      int best = first;
      for (int c = 1; c < candidates; c++) {
        // NaN is never less, and stays.
        if (!(at.applyAsDouble(first + c * features) <= at.applyAsDouble(best))) {
          best = first + c * features;
        }
      }
      largest[i] = at.applyAsDouble(best);
      place[best] = 1;
    }
    return new Maximum(
        narrowed(largest, x.precision(), batch, features),
        NdArray.of(x.precision(), place, x.shape()));
  }

  private static IntToDoubleFunction numbers(NdArray x) {
    if (x.precision() == Precision.FLOAT32) {
      float[] values = x.toFloats();
      return i -> values[i];
    }
    double[] values = x.toDoubles();
    return i -> values[i];
  }

  private static NdArray narrowed(double[] values, Precision precision, long... shape) {
    if (precision == Precision.FLOAT64) {
      return NdArray.of(values, shape);
    }
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return NdArray.of(precision, narrow, shape);
  }
}
