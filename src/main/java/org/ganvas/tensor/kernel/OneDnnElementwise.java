package org.ganvas.tensor.kernel;

/** Number by number in one pass over memory, by oneDNN. Single precision only. */
final class OneDnnElementwise {
  private static final int KEPT = 128;

  private record Planned(long length, float slope) {}

  private static final ThreadLocal<PlanCache<Planned, LeakyReluPlan>> PLANS =
      ThreadLocal.withInitial(
          () ->
              new PlanCache<>(
                  KEPT,
                  planned -> new LeakyReluPlan(planned.length(), planned.slope()),
                  LeakyReluPlan::close));

  private OneDnnElementwise() {}

  /** x where positive, else slope · x. */
  static NdArray leakyRelu(NdArray input, double slope) {
    NdArray x = input.withoutGaps();
    NdArray out = x.like();
    plan(x, slope).apply(x, out);
    return out;
  }

  /**
   * gradient · the slope of a leaky ReLU at x.
   *
   * @param gradient in the order of x
   */
  static NdArray leakyReluGradient(NdArray x, NdArray gradient, double slope) {
    NdArray out = x.like();
    plan(x, slope).pullBack(x.withoutGaps(), gradient.withoutGaps(), out);
    return out;
  }

  private static LeakyReluPlan plan(NdArray x, double slope) {
    return PLANS.get().plan(new Planned(x.length(), (float) slope));
  }
}
