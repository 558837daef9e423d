package org.ganvas.tensor.kernel;

/** oneDNN, in few passes over memory. Single precision only. */
final class OneDnnUpdates implements UpdateKernels {
  private static final int KEPT = 256;

  private final ThreadLocal<PlanCache<BlendPlan.Planned, BlendPlan>> blends =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, BlendPlan::new, BlendPlan::close));

  private final ThreadLocal<PlanCache<StepPlan.Planned, StepPlan>> steps =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, StepPlan::new, StepPlan::close));

  @Override
  public void blend(NdArray average, NdArray value, double keep, double share) {
    if (keep == 0) {
      average.assign(value);
      return;
    }
    blend(average, (float) keep, (float) share).run(average, value, number(1));
  }

  @Override
  public void blendSquares(NdArray average, NdArray value, double decay) {
    if (decay == 0) {
      average.assign(Elementwise.multiply(value, value));
      return;
    }
    blend(average, (float) decay, (float) (1 - decay)).run(average, value, value);
  }

  @Override
  public void step(
      NdArray parameter, NdArray direction, NdArray squares, double rate, double epsilon) {
    steps
        .get()
        .plan(new StepPlan.Planned(parameter.length(), (float) epsilon))
        .run(parameter, direction, squares, number(1), number(-rate));
  }

  @Override
  public void clip(NdArray parameter, double bound) {
    OneDnnElementwise.clip(parameter, bound);
  }

  private BlendPlan blend(NdArray average, float keep, float share) {
    return blends.get().plan(new BlendPlan.Planned(average.length(), keep, share));
  }

  private static NdArray number(double value) {
    return NdArray.filled(Precision.FLOAT32, value, 1);
  }
}
