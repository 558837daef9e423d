package org.ganvas.tensor.kernel;

import java.lang.ref.Reference;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.PointerScope;

/** A leaky ReLU of so many numbers and its gradient, compiled by oneDNN. */
final class LeakyReluPlan implements AutoCloseable {
  private final stream queue;
  private final primitive forward;
  private final primitive backward;
  private final PlanOperand input;
  private final PlanOperand output;
  private final PlanOperand gradient;
  private final PlanOperand inputGradient;
  private final IntMemoryMap forwardArguments = new IntMemoryMap();
  private final IntMemoryMap backwardArguments = new IntMemoryMap();

  LeakyReluPlan(long length, float slope) {
    try (PointerScope temporary = new PointerScope()) {
      engine processor = new engine(engine.kind.cpu, 0);
      queue = new stream(processor);
      memory.desc row =
          new memory.desc(new long[] {length}, memory.data_type.f32, memory.format_tag.a);
      eltwise_forward.primitive_desc forwards =
          new eltwise_forward.primitive_desc(
              processor,
              dnnl.prop_kind.forward_training,
              dnnl.algorithm.eltwise_relu,
              row,
              row,
              slope,
              0,
              new primitive_attr(),
              false);
      eltwise_backward.primitive_desc backwards =
          new eltwise_backward.primitive_desc(
              processor,
              dnnl.algorithm.eltwise_relu,
              row,
              row,
              row,
              slope,
              0,
              forwards,
              new primitive_attr(),
              false);
      forward = new eltwise_forward(forwards);
      backward = new eltwise_backward(backwards);
      input = PlanOperand.read(row, row, processor);
      output = PlanOperand.read(row, row, processor);
      gradient = PlanOperand.read(row, row, processor);
      inputGradient = PlanOperand.read(row, row, processor);
      input.passTo(forwardArguments, dnnl.DNNL_ARG_SRC);
      output.passTo(forwardArguments, dnnl.DNNL_ARG_DST);
      input.passTo(backwardArguments, dnnl.DNNL_ARG_SRC);
      gradient.passTo(backwardArguments, dnnl.DNNL_ARG_DIFF_DST);
      inputGradient.passTo(backwardArguments, dnnl.DNNL_ARG_DIFF_SRC);
      for (PlanOperand operand : new PlanOperand[] {input, output, gradient, inputGradient}) {
        operand.keep();
      }
      forward.retainReference();
      backward.retainReference();
      queue.retainReference();
    }
  }

  /** Fills {@code out}; both without gaps and in one order. */
  void apply(NdArray x, NdArray out) {
    try {
      input.bind(x.stored());
      output.bind(out.stored());
      forward.execute(queue, forwardArguments);
    } finally {
      Reference.reachabilityFence(x);
      Reference.reachabilityFence(out);
    }
  }

  /** Fills {@code out}; all without gaps and in one order. */
  void pullBack(NdArray x, NdArray outputGradient, NdArray out) {
    try {
      input.bind(x.stored());
      gradient.bind(outputGradient.stored());
      inputGradient.bind(out.stored());
      backward.execute(queue, backwardArguments);
    } finally {
      Reference.reachabilityFence(x);
      Reference.reachabilityFence(outputGradient);
      Reference.reachabilityFence(out);
    }
  }

  @Override
  public void close() {
    forwardArguments.close();
    backwardArguments.close();
    forward.close();
    backward.close();
    input.close();
    output.close();
    gradient.close();
    inputGradient.close();
    queue.close();
  }
}
