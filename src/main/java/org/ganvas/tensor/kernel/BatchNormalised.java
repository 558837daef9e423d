package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;

/** A batch of which every feature was normalised, and what is needed to pull a gradient back. */
public sealed interface BatchNormalised permits Nd4jBatchNormalised, OneDnnBatchNormalised {

  /**
   * The gradient of the output.
   *
   * @param input with respect to the input
   * @param gamma with respect to the scale
   * @param beta with respect to the shift
   */
  record Gradient(NdArray input, NdArray gamma, NdArray beta) {}

  /**
   * Normalises every feature over the batch and all places, then scales and shifts it.
   *
   * @param x {@code [batch, features, …]}
   * @param gamma scale, {@code [features]}
   * @param beta shift, {@code [features]}
   * @param epsilon added to the variance
   */
  static BatchNormalised of(NdArray x, NdArray gamma, NdArray beta, double epsilon) {
    return measured(
        () ->
            OneDnn.serves(x.precision())
                ? OneDnnBatchNormalised.of(x, gamma, beta, epsilon)
                : Nd4jBatchNormalised.of(x, gamma, beta, epsilon),
        normalised -> Operation.onMemory("batch norm", normalised.output(), x));
  }

  /** Shaped as the input. */
  NdArray output();

  /** Of each feature over the batch, {@code [features]}. */
  NdArray mean();

  /** Of each feature over the batch, biased, {@code [features]}. */
  NdArray variance();

  /** Pulls a gradient of the output back through all of it (Ioffe and Szegedy 2015, section 3). */
  default Gradient gradient(NdArray outputGradient) {
    return measured(
        () -> pullBack(outputGradient),
        pulled ->
            Operation.onMemory("batch norm, gradient", pulled.input(), output(), outputGradient));
  }

  /** What {@link #gradient} computes. */
  Gradient pullBack(NdArray outputGradient);
}
