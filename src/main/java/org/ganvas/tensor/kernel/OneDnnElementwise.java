package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;

/**
 * Number by number in one pass over memory, by oneDNN. All arrays of an operation are in one order;
 * single precision only.
 */
final class OneDnnElementwise {
  private static final int KEPT = 256;

  private static final ThreadLocal<PlanCache<FunctionPlan.Planned, FunctionPlan>> FUNCTIONS =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, FunctionPlan::new, FunctionPlan::close));

  private static final ThreadLocal<PlanCache<OperatorPlan.Planned, OperatorPlan>> OPERATORS =
      ThreadLocal.withInitial(() -> new PlanCache<>(KEPT, OperatorPlan::new, OperatorPlan::close));

  private OneDnnElementwise() {}

  /** x where positive, else slope · x. */
  static NdArray leakyRelu(NdArray x, double slope) {
    NdArray out = x.like();
    leaky(x, slope).apply(x, out);
    return out;
  }

  /** gradient · the slope of a leaky ReLU at x. */
  static NdArray leakyReluGradient(NdArray x, NdArray gradient, double slope) {
    NdArray out = x.like();
    leaky(x, slope).pullBack(x, gradient, out);
    return out;
  }

  /** tanh x. */
  static NdArray tanh(NdArray x) {
    NdArray out = x.like();
    function(dnnl.algorithm.eltwise_tanh, 0, 0, x).apply(x, out);
    return out;
  }

  /** gradient · (1 − tanh² x). */
  static NdArray tanhGradient(NdArray x, NdArray gradient) {
    NdArray out = x.like();
    function(dnnl.algorithm.eltwise_tanh, 0, 0, x).pullBack(x, gradient, out);
    return out;
  }

  /** Brings every number into [−bound, bound], in place. */
  static void clip(NdArray x, double bound) {
    function(dnnl.algorithm.eltwise_clip, (float) -bound, (float) bound, x).apply(x, x);
  }

  /** Operator by operator; b is in the order of a and of its shape. */
  static NdArray combine(Operator operator, NdArray a, NdArray b) {
    NdArray out = a.like();
    OPERATORS.get().plan(new OperatorPlan.Planned(operator, a.length())).apply(a, b, out);
    return out;
  }

  private static FunctionPlan leaky(NdArray x, double slope) {
    return function(dnnl.algorithm.eltwise_relu, (float) slope, 0, x);
  }

  private static FunctionPlan function(
      dnnl.algorithm function, float alpha, float beta, NdArray x) {
    return FUNCTIONS.get().plan(new FunctionPlan.Planned(function, alpha, beta, x.length()));
  }
}
