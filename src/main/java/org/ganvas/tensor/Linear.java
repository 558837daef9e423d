package org.ganvas.tensor;

import java.util.List;
import org.ganvas.tensor.kernel.Elementwise;
import org.ganvas.tensor.kernel.Products;
import org.ganvas.tensor.kernel.Reductions;

/** Matrix products and biases. */
public final class Linear {
  private Linear() {}

  /** {@code [n, k] · [k, m]}. */
  public static Tensor matmul(Tensor a, Tensor b) {
    return matmul(a, b, false, false);
  }

  /** A product whose operands may be transposed first, which costs nothing. */
  static Tensor matmul(Tensor a, Tensor b, boolean transposeA, boolean transposeB) {
    return Tensor.result(
        Products.matmul(a.value(), b.value(), transposeA, transposeB),
        List.of(a, b),
        PullBack.of(
            g -> transposeA ? matmul(b, g, transposeB, true) : matmul(g, b, false, !transposeB),
            g -> transposeB ? matmul(g, a, true, transposeA) : matmul(a, g, !transposeA, false)));
  }

  /**
   * {@code x · weight + bias}.
   *
   * @param x {@code [batch, inputs]}
   * @param weight {@code [inputs, outputs]}
   * @param bias {@code [outputs]}
   */
  public static Tensor affine(Tensor x, Tensor weight, Tensor bias) {
    return Tensor.result(
        Products.affine(x.value(), weight.value(), bias.value()),
        List.of(x, weight, bias),
        PullBack.of(
            g -> matmul(g, weight, false, true),
            g -> matmul(x, g, true, false),
            Linear::sumOfFeatures));
  }

  /**
   * Adds one number a feature.
   *
   * @param x {@code [batch, features, …]}
   * @param bias {@code [features]}
   */
  public static Tensor addBias(Tensor x, Tensor bias) {
    return Tensor.result(
        Elementwise.addBias(x.value(), bias.value()),
        List.of(x, bias),
        PullBack.of(g -> g, Linear::sumOfFeatures));
  }

  /**
   * Sums over all but the features.
   *
   * @param x {@code [batch, features, …]}
   * @return {@code [features]}
   */
  public static Tensor sumOfFeatures(Tensor x) {
    return Tensor.result(
        Reductions.sumOfFeatures(x.value()), x, g -> addBias(g.likeConstant(0, x.shape()), g));
  }
}
