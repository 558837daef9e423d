package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
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
        out ->
            new Operation(
                "product %s by %s%s".formatted(a, b, transposeA ? ", first transposed" : ""),
                2.0 * a.length() * out.size(1),
                (a.length() + b.length() + out.length()) * (double) out.precision().bytes()));
  }

  private static NdArray product(NdArray a, NdArray b, boolean transposeA, boolean transposeB) {
    long rows = a.size(transposeA ? 1 : 0);
    long columns = b.size(transposeB ? 0 : 1);
    INDArray out = Nd4j.createUninitialized(a.array().dataType(), rows, columns);
    Nd4j.exec(
        Elementwise.op("matmul")
            .addInputs(a.array(), b.array())
            .addOutputs(out)
            .addIntegerArguments(transposeA ? 1 : 0, transposeB ? 1 : 0, 0)
            .build());
    return new NdArray(out);
  }
}
