package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.stream;

/** The plans of batch normalisations of one thread. */
final class NormalisationPlans {
  private static final int KEPT = 64;

  /**
   * All that a plan depends on.
   *
   * @param places of a feature in an example
   * @param order of the numbers to be normalised
   */
  record Planned(long batch, long features, long places, MemoryOrder order, float epsilon) {}

  private final engine processor = new engine(engine.kind.cpu, 0);
  private final stream queue = new stream(processor);
  // A plan is not closed: a result that was normalised with it may yet pull a gradient back.
  private final PlanCache<Planned, NormalisationPlan> plans =
      new PlanCache<>(KEPT, this::made, forgotten -> {});

  /** The plan for a shape and the number of threads that this thread may use now. */
  NormalisationPlan plan(Planned planned) {
    return plans.plan(planned);
  }

  private NormalisationPlan made(Planned planned) {
    return new NormalisationPlan(planned, processor, queue);
  }
}
