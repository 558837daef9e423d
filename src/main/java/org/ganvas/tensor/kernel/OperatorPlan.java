package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** An operator between two rows of so many numbers, compiled by oneDNN. */
final class OperatorPlan implements AutoCloseable {
  private final Compiled work;

  /**
   * All that a plan depends on.
   *
   * @param operator which
   * @param length how many numbers
   */
  record Planned(Operator operator, long length) {}

  OperatorPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc row = Descriptions.row(planned.length());
      binary.primitive_desc compiled =
          new binary.primitive_desc(
              processor.device(),
              algorithm(planned.operator()),
              row,
              row,
              row,
              new primitive_attr(),
              false);
      work =
          new Compiled(
              processor,
              new binary(compiled),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_0, row),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_1, row),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, row));
    }
  }

  /** Fills {@code out}, which may be one of the operands. */
  void apply(NdArray a, NdArray b, NdArray out) {
    work.run(a, b, out);
  }

  private static dnnl.algorithm algorithm(Operator operator) {
    return switch (operator) {
      case ADD -> dnnl.algorithm.binary_add;
      case SUBTRACT -> dnnl.algorithm.binary_sub;
      case MULTIPLY -> dnnl.algorithm.binary_mul;
      case DIVIDE -> dnnl.algorithm.binary_div;
    };
  }

  @Override
  public void close() {
    work.close();
  }
}
