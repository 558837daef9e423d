package org.ganvas.tensor.kernel;

import org.jspecify.annotations.Nullable;

/** The plans of convolutions of one thread, and what they share. */
final class ConvolutionPlans {
  /** Several runs of the largest recipe, each with its samples' batch size beside its own. */
  private static final int KEPT = 128;

  private final Processor processor = Processor.ofThread();
  private final ConvolutionPlan.Rooms rooms =
      new ConvolutionPlan.Rooms(
          new Scratch(processor.device()),
          new Scratch(processor.device()),
          new Scratch(processor.device()),
          new Scratch(processor.device()));
  private final PlanCache<ConvolutionPlan.Planned, ConvolutionPlan> plans =
      new PlanCache<>(
          KEPT,
          planned -> new ConvolutionPlan(planned, processor.device()),
          ConvolutionPlan::close);

  /** Does a pass. */
  void run(
      ConvolutionPass pass,
      ConvolutionShape shape,
      NdArray a,
      NdArray b,
      @Nullable NdArray bias,
      NdArray out) {
    ConvolutionPlan.Orders orders = new ConvolutionPlan.Orders(a.order(), b.order(), out.order());
    plans
        .plan(new ConvolutionPlan.Planned(pass, shape, orders, Arithmetic.ofThread(), bias != null))
        .run(a, b, bias, out, processor.queue(), rooms);
  }
}
