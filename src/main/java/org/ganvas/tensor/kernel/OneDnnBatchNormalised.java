package org.ganvas.tensor.kernel;

/** Batch normalisation by oneDNN, which reads and writes each number as seldom as can be. */
record OneDnnBatchNormalised(
    NdArray x,
    NdArray output,
    NdArray mean,
    NdArray variance,
    NdArray gamma,
    NormalisationPlan plan)
    implements BatchNormalised {
  private static final int KEPT = 64;

  // A plan is not closed: a result that was normalised with it may yet pull a gradient back.
  private static final ThreadLocal<PlanCache<NormalisationPlan.Planned, NormalisationPlan>> PLANS =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, NormalisationPlan::new, forgotten -> {}));

  static OneDnnBatchNormalised of(NdArray x, NdArray gamma, NdArray beta, double epsilon) {
    long features = x.size(1);
    NormalisationPlan plan =
        PLANS
            .get()
            .plan(
                new NormalisationPlan.Planned(
                    x.size(0),
                    features,
                    x.length() / (x.size(0) * features),
                    x.order(),
                    (float) epsilon));
    NdArray output = x.like();
    NdArray mean = NdArray.uninitialised(Precision.FLOAT32, features);
    NdArray variance = NdArray.uninitialised(Precision.FLOAT32, features);
    plan.normalise(x, gamma, beta, mean, variance, output);
    return new OneDnnBatchNormalised(x, output, mean, variance, gamma, plan);
  }

  @Override
  public Gradient pullBack(NdArray gradient) {
    NdArray input = x.like();
    NdArray gammaGradient = NdArray.uninitialised(Precision.FLOAT32, x.size(1));
    NdArray betaGradient = NdArray.uninitialised(Precision.FLOAT32, x.size(1));
    plan.pullBack(
        x, mean, variance, gamma, gradient.in(x.order()), input, gammaGradient, betaGradient);
    return new Gradient(input, gammaGradient, betaGradient);
  }
}
