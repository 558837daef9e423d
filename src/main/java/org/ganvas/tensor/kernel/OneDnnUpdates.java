package org.ganvas.tensor.kernel;

/** oneDNN, in few passes over memory. Single precision only. */
final class OneDnnUpdates implements UpdateKernels {
  private static final int KEPT = 256;

  /** The plans of one thread, and its numbers that they are given. */
  private static final class OfThread {
    private final PlanCache<Long, BlendPlan> blends =
        new PlanCache<>(KEPT, BlendPlan::new, BlendPlan::close);
    private final PlanCache<StepPlan.Planned, StepPlan> steps =
        new PlanCache<>(KEPT, StepPlan::new, StepPlan::close);
    private final NdArray one = NdArray.filled(Precision.FLOAT32, 1, 1).kept();
    private final NdArray keep = one.kept();
    private final NdArray factor = one.kept();
  }

  private final ThreadLocal<OfThread> ofThread = ThreadLocal.withInitial(OfThread::new);

  @Override
  public void blend(NdArray average, NdArray value, double keep, double share) {
    if (keep == 0) {
      average.assign(Elementwise.multiply(value, share));
      return;
    }
    OfThread mine = ofThread.get();
    set(mine.keep, keep);
    set(mine.factor, share / keep);
    mine.blends.plan(average.length()).values(average, value, mine.keep, mine.factor);
  }

  @Override
  public void blendSquares(NdArray average, NdArray value, double decay) {
    if (decay == 0) {
      average.assign(Elementwise.multiply(value, value));
      return;
    }
    OfThread mine = ofThread.get();
    set(mine.keep, decay);
    set(mine.factor, (1 - decay) / decay);
    mine.blends.plan(average.length()).squares(average, value, mine.keep, mine.factor);
  }

  @Override
  public void step(
      NdArray parameter, NdArray direction, NdArray squares, double rate, double epsilon) {
    OfThread mine = ofThread.get();
    set(mine.factor, -rate);
    mine.steps
        .plan(new StepPlan.Planned(parameter.length(), (float) epsilon))
        .run(parameter, direction, squares, mine.one, mine.factor);
  }

  @Override
  public void clip(NdArray parameter, double bound) {
    OneDnnElementwise.clip(parameter, bound);
  }

  private static void set(NdArray number, double value) {
    number.numbers().put(0, (float) value);
  }
}
