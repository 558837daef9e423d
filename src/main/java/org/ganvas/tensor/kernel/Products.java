package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.factory.Nd4j;

/** Matrix products. */
public final class Products {
  private Products() {}

  /** a · b for {@code [n, k]} and {@code [k, m]}. */
  public static NdArray matmul(NdArray a, NdArray b) {
    return matmul(a, b, false, false);
  }

  /** a · b, each transposed first if asked. */
  public static NdArray matmul(NdArray a, NdArray b, boolean transposeA, boolean transposeB) {
    return measured(
        () -> product(a, b, transposeA, transposeB),
        out -> operation(transposeA ? "product of transposed" : "product", a, b, out));
  }

  /**
   * a · b + bias.
   *
   * @param a {@code [n, k]}
   * @param b {@code [k, m]}
   * @param bias {@code [m]}, added to every row
   */
  public static NdArray affine(NdArray a, NdArray b, NdArray bias) {
    return measured(
        () -> {
          if (!OneDnn.serves(a.precision())) {
            return Elementwise.addBias(product(a, b, false, false), bias);
          }
          NdArray out = NdArray.uninitialised(a.precision(), a.size(0), b.size(1));
          OneDnnProducts.multiplyAndAdd(a, b, bias, out);
          return out;
        },
        out -> operation("product and bias", a, b, out));
  }

  private static Operation operation(String name, NdArray a, NdArray b, NdArray out) {
    return new Operation(
        "%s %s by %s".formatted(name, a, b),
        2.0 * a.length() * out.size(1),
        (a.length() + b.length() + out.length()) * (double) out.precision().bytes());
  }

  private static NdArray product(NdArray a, NdArray b, boolean transposeA, boolean transposeB) {
    long rows = a.size(transposeA ? 1 : 0);
    long columns = b.size(transposeB ? 0 : 1);
    NdArray out = NdArray.uninitialised(a.precision(), rows, columns);
    if (OneDnn.serves(a.precision())) {
      OneDnnProducts.multiply(a, b, transposeA, transposeB, out);
      return out;
    }
    Nd4j.exec(
        Elementwise.op("matmul")
            .addInputs(a.array(), b.array())
            .addOutputs(out.array())
            .addIntegerArguments(transposeA ? 1 : 0, transposeB ? 1 : 0, 0)
            .build());
    return out;
  }
}
