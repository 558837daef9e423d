package org.ganvas.tensor.kernel;

/** Whoever changes parameters in place; the meaning is that of {@link Updates}. */
sealed interface UpdateKernels permits JavaUpdates, Nd4jUpdates, OneDnnUpdates {

  /** average ← keep · average + share · value. */
  void blend(NdArray average, NdArray value, double keep, double share);

  /** average ← decay · average + (1 − decay) · value². */
  void blendSquares(NdArray average, NdArray value, double decay);

  /** parameter ← parameter − rate · direction ÷ (√squares + ε). */
  void step(NdArray parameter, NdArray direction, NdArray squares, double rate, double epsilon);

  /** Brings every number into [−bound, bound]. */
  void clip(NdArray parameter, double bound);
}
