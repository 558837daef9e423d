package org.ganvas.tensor.kernel;

/** Matrix products by oneDNN. Single precision only. */
final class OneDnnProducts {
  private static final int KEPT = 256;

  private static final ThreadLocal<PlanCache<ProductPlan.Planned, ProductPlan>> PLANS =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, ProductPlan::new, ProductPlan::close));

  private OneDnnProducts() {}

  /** Fills {@code out} with a · b, each transposed first if asked. */
  static void multiply(NdArray a, NdArray b, boolean transposeA, boolean transposeB, NdArray out) {
    plan(a, out, transposeA, transposeB, false).run(a, b, out);
  }

  /** Fills {@code out} with a · b + bias. */
  static void multiplyAndAdd(NdArray a, NdArray b, NdArray bias, NdArray out) {
    plan(a, out, false, false, true).run(a, b, out, bias);
  }

  private static ProductPlan plan(
      NdArray a, NdArray out, boolean transposeA, boolean transposeB, boolean bias) {
    long rows = out.size(0);
    long columns = out.size(1);
    return PLANS
        .get()
        .plan(
            new ProductPlan.Planned(
                rows,
                a.length() / rows,
                columns,
                transposeA,
                transposeB,
                bias,
                Arithmetic.ofThread()));
  }
}
