package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** A step of so many parameters against a deviation, compiled by oneDNN to one pass. */
final class StepPlan implements AutoCloseable {
  private static final int DIRECTION = 3;
  private static final int RATE = 4;
  private static final int PARAMETER = 5;

  private final Compiled work;

  /**
   * All that a plan depends on.
   *
   * @param length how many parameters
   * @param epsilon added to the deviation
   */
  record Planned(long length, float epsilon) {}

  StepPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc row = Descriptions.row(planned.length());
      memory.desc number = Descriptions.row(1);
      post_ops after = new post_ops();
      after.append_eltwise(dnnl.algorithm.eltwise_sqrt, 0, 0);
      after.append_eltwise(dnnl.algorithm.eltwise_linear, 1, planned.epsilon());
      after.append_eltwise(dnnl.algorithm.eltwise_pow, 1, -1);
      after.append_binary(dnnl.algorithm.binary_mul, row);
      after.append_binary(dnnl.algorithm.binary_mul, number);
      after.append_binary(dnnl.algorithm.binary_add, row);
      primitive_attr attributes = new primitive_attr();
      attributes.set_post_ops(after);
      work =
          new Compiled(
              processor,
              new binary(
                  new binary.primitive_desc(
                      processor.device(),
                      dnnl.algorithm.binary_mul,
                      row,
                      number,
                      row,
                      attributes,
                      false)),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_0, row),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC_1, number),
              new Compiled.Argument(Descriptions.afterwards(DIRECTION), row),
              new Compiled.Argument(Descriptions.afterwards(RATE), number),
              new Compiled.Argument(Descriptions.afterwards(PARAMETER), row),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, row));
    }
  }

  /**
   * parameter ← parameter + rate · direction ÷ (√squares + ε).
   *
   * @param one the number 1
   * @param rate one number, negative to descend
   */
  void run(NdArray parameter, NdArray direction, NdArray squares, NdArray one, NdArray rate) {
    work.run(squares, one, direction, rate, parameter, parameter);
  }

  @Override
  public void close() {
    work.close();
  }
}
