package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;

/** The plans of convolutions of one thread, and what they share. */
final class ConvolutionPlans {
  /** Several runs of the largest recipe, each with its samples' batch size beside its own. */
  private static final int KEPT = 128;

  private record Planned(
      ConvolutionPass pass, ConvolutionShape shape, ConvolutionPlan.Orders orders) {}

  private final engine processor = new engine(engine.kind.cpu, 0);
  private final stream queue = new stream(processor);
  private final ConvolutionPlan.Rooms rooms =
      new ConvolutionPlan.Rooms(
          new Scratch(processor),
          new Scratch(processor),
          new Scratch(processor),
          new Scratch(processor));
  private final PlanCache<Planned, ConvolutionPlan> plans =
      new PlanCache<>(
          KEPT,
          planned ->
              new ConvolutionPlan(planned.pass(), planned.shape(), planned.orders(), processor),
          ConvolutionPlan::close);

  /** Does a pass. */
  void run(ConvolutionPass pass, ConvolutionShape shape, NdArray a, NdArray b, NdArray out) {
    ConvolutionPlan.Orders orders = new ConvolutionPlan.Orders(a.order(), b.order(), out.order());
    plans.plan(new Planned(pass, shape, orders)).run(a, b, out, queue, rooms);
  }
}
