package org.ganvas.tensor;

import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.kernel.Elementwise;
import org.ganvas.tensor.kernel.Products;
import org.ganvas.tensor.kernel.Reductions;
import org.jspecify.annotations.Nullable;

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
        (g, wanted) -> {
          @Nullable Tensor[] pulled = {null, null};
          if (wanted[0]) {
            pulled[0] =
                transposeA ? matmul(b, g, transposeB, true) : matmul(g, b, false, !transposeB);
          }
          if (wanted[1]) {
            pulled[1] =
                transposeB ? matmul(g, a, true, transposeA) : matmul(a, g, !transposeA, false);
          }
          return Arrays.asList(pulled);
        });
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
        (g, wanted) -> {
          @Nullable Tensor[] pulled = {wanted[0] ? g : null, wanted[1] ? sumOfFeatures(g) : null};
          return Arrays.asList(pulled);
        });
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
