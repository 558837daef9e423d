package org.ganvas.tensor;

import org.ganvas.tensor.kernel.NdArray;

/** Probabilities of classes. */
public final class Softmax {
  private Softmax() {}

  /**
   * log softmax: xᵢ − log Σ exp xⱼ in each row, exact also where exp x would overflow.
   *
   * @param logits {@code [batch, classes]}
   * @return {@code [batch, classes]}, none above 0
   */
  public static Tensor log(Tensor logits) {
    // A number is taken from all of a row, which changes nothing but keeps exp in range.
    Tensor shifted = logits.minus(highest(logits));
    Tensor ones = logits.likeConstant(1, logits.size(1), 1);
    return shifted.minus(Functions.log(Functions.exp(shifted).matmul(ones)));
  }

  /** The highest of each row, as a constant {@code [batch, 1]}. */
  private static Tensor highest(Tensor x) {
    float[] values = x.value().toFloats();
    int columns = Math.toIntExact(x.size(1));
    float[] highest = new float[values.length / columns];
    for (int row = 0; row < highest.length; row++) {
      highest[row] = Float.NEGATIVE_INFINITY;
      for (int column = 0; column < columns; column++) {
        highest[row] = Math.max(highest[row], values[row * columns + column]);
      }
    }
    return Tensor.constant(NdArray.of(x.precision(), highest, highest.length, 1));
  }
}
