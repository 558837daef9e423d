package org.ganvas.tensor.kernel;

import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.PointerScope;

/**
 * Batch normalisation of one shape, forwards and backwards, compiled by oneDNN on arrays as ND4J
 * has them.
 */
final class NormalisationPlan {
  private static final List<Integer> ALL_NUMBERS =
      List.of(dnnl.DNNL_ARG_SRC, dnnl.DNNL_ARG_DST, dnnl.DNNL_ARG_DIFF_DST, dnnl.DNNL_ARG_DIFF_SRC);
  private static final List<Integer> PER_FEATURE =
      List.of(
          dnnl.DNNL_ARG_MEAN,
          dnnl.DNNL_ARG_VARIANCE,
          dnnl.DNNL_ARG_SCALE,
          dnnl.DNNL_ARG_SHIFT,
          dnnl.DNNL_ARG_DIFF_SCALE,
          dnnl.DNNL_ARG_DIFF_SHIFT);
  private static final List<Integer> FORWARD =
      List.of(
          dnnl.DNNL_ARG_SRC,
          dnnl.DNNL_ARG_SCALE,
          dnnl.DNNL_ARG_SHIFT,
          dnnl.DNNL_ARG_MEAN,
          dnnl.DNNL_ARG_VARIANCE,
          dnnl.DNNL_ARG_DST);
  private static final List<Integer> BACKWARD =
      List.of(
          dnnl.DNNL_ARG_SRC,
          dnnl.DNNL_ARG_MEAN,
          dnnl.DNNL_ARG_VARIANCE,
          dnnl.DNNL_ARG_SCALE,
          dnnl.DNNL_ARG_DIFF_DST,
          dnnl.DNNL_ARG_DIFF_SRC,
          dnnl.DNNL_ARG_DIFF_SCALE,
          dnnl.DNNL_ARG_DIFF_SHIFT);

  private final stream queue;
  private final primitive forward;
  private final primitive backward;
  private final Map<Integer, PlanOperand> operands = new LinkedHashMap<>();
  private final IntMemoryMap forwardArguments = new IntMemoryMap();
  private final IntMemoryMap backwardArguments = new IntMemoryMap();

  NormalisationPlan(NormalisationPlans.Planned planned, engine processor, stream queue) {
    this.queue = queue;
    try (PointerScope temporary = new PointerScope()) {
      memory.desc data =
          new memory.desc(
              new long[] {planned.batch(), planned.features(), planned.places()},
              memory.data_type.f32,
              planned.order() == MemoryOrder.C ? memory.format_tag.abc : memory.format_tag.acb);
      memory.desc perFeature =
          new memory.desc(
              new long[] {planned.features()}, memory.data_type.f32, memory.format_tag.a);
      int flags =
          dnnl.normalization_flags.use_scale.value | dnnl.normalization_flags.use_shift.value;
      batch_normalization_forward.primitive_desc forwards =
          new batch_normalization_forward.primitive_desc(
              processor,
              dnnl.prop_kind.forward_training.value,
              data,
              data,
              planned.epsilon(),
              flags,
              new primitive_attr(),
              false);
      batch_normalization_backward.primitive_desc backwards =
          new batch_normalization_backward.primitive_desc(
              processor,
              dnnl.prop_kind.backward.value,
              data,
              data,
              data,
              planned.epsilon(),
              flags,
              forwards,
              new primitive_attr(),
              false);
      forward = new batch_normalization_forward(forwards);
      backward = new batch_normalization_backward(backwards);
      for (int name : ALL_NUMBERS) {
        operands.put(name, PlanOperand.read(data, data, processor));
      }
      for (int name : PER_FEATURE) {
        operands.put(name, PlanOperand.read(perFeature, perFeature, processor));
      }
      FORWARD.forEach(name -> operand(name).passTo(forwardArguments, name));
      BACKWARD.forEach(name -> operand(name).passTo(backwardArguments, name));
      operands.values().forEach(PlanOperand::keep);
      forward.retainReference();
      backward.retainReference();
    }
  }

  /**
   * Fills {@code mean}, {@code variance} and {@code output}; all arrays are without gaps, and in
   * the planned order.
   */
  void normalise(
      NdArray x, NdArray gamma, NdArray beta, NdArray mean, NdArray variance, NdArray output) {
    run(
        forward,
        forwardArguments,
        Map.of(
            dnnl.DNNL_ARG_SRC, x,
            dnnl.DNNL_ARG_SCALE, gamma,
            dnnl.DNNL_ARG_SHIFT, beta,
            dnnl.DNNL_ARG_MEAN, mean,
            dnnl.DNNL_ARG_VARIANCE, variance,
            dnnl.DNNL_ARG_DST, output));
  }

  /** Fills the last three; all arrays are without gaps, and in the planned order. */
  void pullBack(
      NdArray x,
      NdArray mean,
      NdArray variance,
      NdArray gamma,
      NdArray gradient,
      NdArray inputGradient,
      NdArray gammaGradient,
      NdArray betaGradient) {
    run(
        backward,
        backwardArguments,
        Map.of(
            dnnl.DNNL_ARG_SRC, x,
            dnnl.DNNL_ARG_MEAN, mean,
            dnnl.DNNL_ARG_VARIANCE, variance,
            dnnl.DNNL_ARG_SCALE, gamma,
            dnnl.DNNL_ARG_DIFF_DST, gradient,
            dnnl.DNNL_ARG_DIFF_SRC, inputGradient,
            dnnl.DNNL_ARG_DIFF_SCALE, gammaGradient,
            dnnl.DNNL_ARG_DIFF_SHIFT, betaGradient));
  }

  private void run(primitive pass, IntMemoryMap arguments, Map<Integer, NdArray> bound) {
    try {
      bound.forEach((name, array) -> operand(name).bind(array.stored()));
      // On a processor the work is done when this returns.
      pass.execute(queue, arguments);
    } finally {
      // oneDNN knows addresses only: the arrays must not be collected before.
      Reference.reachabilityFence(bound);
    }
  }

  private PlanOperand operand(int name) {
    PlanOperand operand = operands.get(name);
    if (operand == null) {
      throw new IllegalArgumentException("no operand " + name);
    }
    return operand;
  }
}
