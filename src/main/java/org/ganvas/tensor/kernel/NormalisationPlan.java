package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.batch_normalization_backward;
import org.bytedeco.dnnl.batch_normalization_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.javacpp.PointerScope;

/** Batch normalisation of one shape, compiled by oneDNN. */
final class NormalisationPlan {
  private final Compiled forward;
  private final Compiled backward;

  /**
   * All that a plan depends on.
   *
   * @param batch examples
   * @param features of an example
   * @param places of a feature in an example
   * @param order of the numbers to be normalised
   * @param epsilon added to the variance
   */
  record Planned(long batch, long features, long places, MemoryOrder order, float epsilon) {}

  NormalisationPlan(Planned planned) {
    try (PointerScope temporary = new PointerScope()) {
      Processor processor = Processor.ofThread();
      memory.desc data =
          new memory.desc(
              new long[] {planned.batch(), planned.features(), planned.places()},
              memory.data_type.f32,
              planned.order() == MemoryOrder.C ? memory.format_tag.abc : memory.format_tag.acb);
      memory.desc perFeature = Descriptions.row(planned.features());
      int flags =
          dnnl.normalization_flags.use_scale.value | dnnl.normalization_flags.use_shift.value;
      batch_normalization_forward.primitive_desc forwards =
          new batch_normalization_forward.primitive_desc(
              processor.device(),
              dnnl.prop_kind.forward_training.value,
              data,
              data,
              planned.epsilon(),
              flags,
              new primitive_attr(),
              false);
      batch_normalization_backward.primitive_desc backwards =
          new batch_normalization_backward.primitive_desc(
              processor.device(),
              dnnl.prop_kind.backward.value,
              data,
              data,
              data,
              planned.epsilon(),
              flags,
              forwards,
              new primitive_attr(),
              false);
      forward =
          new Compiled(
              processor,
              new batch_normalization_forward(forwards),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC, data),
              new Compiled.Argument(dnnl.DNNL_ARG_SCALE, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_SHIFT, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_MEAN, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_VARIANCE, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_DST, data));
      backward =
          new Compiled(
              processor,
              new batch_normalization_backward(backwards),
              new Compiled.Argument(dnnl.DNNL_ARG_SRC, data),
              new Compiled.Argument(dnnl.DNNL_ARG_MEAN, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_VARIANCE, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_SCALE, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_DST, data),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_SRC, data),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_SCALE, perFeature),
              new Compiled.Argument(dnnl.DNNL_ARG_DIFF_SHIFT, perFeature));
    }
  }

  /** Fills {@code mean}, {@code variance} and {@code output}. */
  void normalise(
      NdArray x, NdArray gamma, NdArray beta, NdArray mean, NdArray variance, NdArray output) {
    forward.run(x, gamma, beta, mean, variance, output);
  }

  /** Fills the last three; the gradient is in the order of x. */
  void pullBack(
      NdArray x,
      NdArray mean,
      NdArray variance,
      NdArray gamma,
      NdArray gradient,
      NdArray inputGradient,
      NdArray gammaGradient,
      NdArray betaGradient) {
    backward.run(x, mean, variance, gamma, gradient, inputGradient, gammaGradient, betaGradient);
  }
}
