package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** A product of two matrices, compiled by oneDNN. */
final class ProductPlan implements AutoCloseable {
  private final Compiled work;

  /**
   * All that a plan depends on.
   *
   * @param rows of the product
   * @param inner what is summed over
   * @param columns of the product
   * @param transposeA whether the left matrix is stored with its rows as columns
   * @param transposeB whether the right matrix is stored with its rows as columns
   * @param bias whether a number is added to each column
   * @param arithmetic that products are computed in
   */
  record Planned(
      long rows,
      long inner,
      long columns,
      boolean transposeA,
      boolean transposeB,
      boolean bias,
      Arithmetic arithmetic) {}

  ProductPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      Compiled.Argument left =
          factor(dnnl.DNNL_ARG_SRC, planned, planned.rows(), planned.inner(), planned.transposeA());
      Compiled.Argument right =
          factor(
              dnnl.DNNL_ARG_WEIGHTS,
              planned,
              planned.inner(),
              planned.columns(),
              planned.transposeB());
      memory.desc a = left.wanted();
      memory.desc b = right.wanted();
      memory.desc bias = Descriptions.matrix(1, planned.columns(), false);
      memory.desc product = Descriptions.matrix(planned.rows(), planned.columns(), false);
      Compiled.Argument result = new Compiled.Argument(dnnl.DNNL_ARG_DST, product);
      work =
          planned.bias()
              ? new Compiled(
                  processor,
                  new matmul(
                      new matmul.primitive_desc(
                          processor.device(), a, b, bias, product, new primitive_attr(), false)),
                  left,
                  right,
                  result,
                  new Compiled.Argument(dnnl.DNNL_ARG_BIAS, bias))
              : new Compiled(
                  processor,
                  new matmul(
                      new matmul.primitive_desc(
                          processor.device(), a, b, product, new primitive_attr(), false)),
                  left,
                  right,
                  result);
    }
  }

  private static Compiled.Argument factor(
      int name, Planned planned, long rows, long columns, boolean transposed) {
    return new Compiled.Argument(
        name,
        Descriptions.matrix(rows, columns, transposed),
        Descriptions.matrix(rows, columns, transposed, planned.arithmetic().factors()));
  }

  /**
   * Fills the third array.
   *
   * @param arrays left and right matrix, product and, if planned, bias
   */
  void run(NdArray... arrays) {
    work.run(arrays);
  }

  @Override
  public void close() {
    work.close();
  }
}
