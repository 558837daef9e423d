package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** A moving average of so many numbers or of their squares, compiled by oneDNN to one pass. */
final class BlendPlan implements AutoCloseable {
  private static final int AVERAGE = 1;

  private final Compiled withNumber;
  private final Compiled withRow;

  /**
   * All that a plan depends on.
   *
   * @param length how many numbers
   * @param keep of the average, above 0
   * @param share of what is blended in
   */
  record Planned(long length, float keep, float share) {}

  BlendPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc row = Descriptions.row(planned.length());
      withNumber = compiled(processor, planned, row, Descriptions.row(1));
      withRow = compiled(processor, planned, row, row);
    }
  }

  private static Compiled compiled(
      Processor processor, Planned planned, memory.desc row, memory.desc factor) {
    // keep · (average + share ÷ keep · value): oneDNN adds an operand as it is.
    post_ops after = new post_ops();
    after.append_eltwise(dnnl.algorithm.eltwise_linear, planned.share() / planned.keep(), 0);
    after.append_binary(dnnl.algorithm.binary_add, row);
    after.append_eltwise(dnnl.algorithm.eltwise_linear, planned.keep(), 0);
    primitive_attr attributes = new primitive_attr();
    attributes.set_post_ops(after);
    return new Compiled(
        processor,
        new binary(
            new binary.primitive_desc(
                processor.device(),
                dnnl.algorithm.binary_mul,
                row,
                factor,
                row,
                attributes,
                false)),
        new Compiled.Argument(dnnl.DNNL_ARG_SRC_0, row),
        new Compiled.Argument(dnnl.DNNL_ARG_SRC_1, factor),
        new Compiled.Argument(Descriptions.afterwards(AVERAGE), row),
        new Compiled.Argument(dnnl.DNNL_ARG_DST, row));
  }

  /**
   * average ← keep · average + share · value · factor.
   *
   * @param factor one number, or as many as there are values
   */
  void run(NdArray average, NdArray value, NdArray factor) {
    (factor.length() == 1 ? withNumber : withRow).run(value, factor, average, average);
  }

  @Override
  public void close() {
    withNumber.close();
    withRow.close();
  }
}
