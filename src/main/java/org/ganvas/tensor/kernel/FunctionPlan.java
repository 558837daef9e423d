package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** A function of each of so many numbers and its gradient, compiled by oneDNN. */
final class FunctionPlan implements AutoCloseable {
  private final Compiled forward;
  private final Compiled backward;

  /**
   * All that a plan depends on.
   *
   * @param function which
   * @param alpha its first parameter
   * @param beta its second
   * @param length how many numbers
   */
  record Planned(dnnl.algorithm function, float alpha, float beta, long length) {}

  FunctionPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc row = Descriptions.row(planned.length());
      eltwise_forward.primitive_desc forwards =
          new eltwise_forward.primitive_desc(
              processor.device(),
              dnnl.prop_kind.forward_training,
              planned.function(),
              row,
              row,
              planned.alpha(),
              planned.beta(),
              new primitive_attr(),
              false);
      eltwise_backward.primitive_desc backwards =
          new eltwise_backward.primitive_desc(
              processor.device(),
              planned.function(),
              row,
              row,
              row,
              planned.alpha(),
              planned.beta(),
              forwards,
              new primitive_attr(),
              false);
      forward =
          new Compiled(
              processor,
              new eltwise_forward(forwards),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC, row),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, row));
      backward =
          new Compiled(
              processor,
              new eltwise_backward(backwards),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC, row),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_DST, row),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_SRC, row));
    }
  }

  /** Fills {@code out}, which may be x itself. */
  void apply(NdArray x, NdArray out) {
    forward.run(x, out);
  }

  /** Fills {@code out} with the gradient at x. */
  void pullBack(NdArray x, NdArray gradient, NdArray out) {
    backward.run(x, gradient, out);
  }

  @Override
  public void close() {
    forward.close();
    backward.close();
  }
}
