package org.ganvas.tensor.kernel;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation in few passes over memory.
 *
 * @param mean of each feature over the batch, {@code [features]}
 * @param variance of each feature over the batch, biased, {@code [features]}
 * @param inverseDeviation 1 ÷ √(variance + ε), {@code [features]}
 * @param normalised the input less the mean, times the inverse deviation
 */
public record BatchStatistics(
    NdArray mean, NdArray variance, NdArray inverseDeviation, NdArray normalised) {

  /**
   * The gradient of {@link #scaleAndShift} after {@link #of}.
   *
   * @param input with respect to the input
   * @param gamma with respect to the scale
   * @param beta with respect to the shift
   */
  public record Gradient(NdArray input, NdArray gamma, NdArray beta) {}

  /**
   * Normalises every feature over the batch and all places.
   *
   * @param x {@code [batch, features, …]}
   * @param epsilon added to the variance
   */
  public static BatchStatistics of(NdArray x, double epsilon) {
    double count = (double) x.length() / x.size(1);
    NdArray mean = Elementwise.multiply(Reductions.sumOfFeatures(x), 1 / count);
    NdArray centred = Elementwise.addBias(x, Elementwise.multiply(mean, -1));
    NdArray variance =
        Elementwise.multiply(
            Reductions.sumOfFeatures(Elementwise.multiply(centred, centred)), 1 / count);
    NdArray inverse = NdArray.filled(x.precision(), 1, x.size(1));
    inverse.array().divi(Elementwise.sqrt(Elementwise.add(variance, epsilon)).array());
    scaleInPlace(centred, inverse);
    return new BatchStatistics(mean, variance, inverse, centred);
  }

  /** gamma · normalised + beta. */
  public NdArray scaleAndShift(NdArray gamma, NdArray beta) {
    NdArray scaled = scaled(normalised, gamma);
    Nd4j.exec(
        Elementwise.op("biasadd")
            .addInputs(scaled.array(), beta.array())
            .addOutputs(scaled.array())
            .addBooleanArguments(scaled.rank() > 2)
            .build());
    return scaled;
  }

  /**
   * Pulls a gradient back through the whole (Ioffe and Szegedy 2015, arXiv 1502.03167, section 3).
   */
  public Gradient pullBack(NdArray gradient, NdArray gamma) {
    double count = (double) gradient.length() / gradient.size(1);
    NdArray betaGradient = Reductions.sumOfFeatures(gradient);
    NdArray gammaGradient = Reductions.sumOfFeatures(Elementwise.multiply(gradient, normalised));
    NdArray alongNormalised = scaled(normalised, Elementwise.multiply(gammaGradient, -1 / count));
    Elementwise.addInPlace(alongNormalised, gradient);
    NdArray centred =
        Elementwise.addBias(alongNormalised, Elementwise.multiply(betaGradient, -1 / count));
    scaleInPlace(centred, Elementwise.multiply(gamma, inverseDeviation));
    return new Gradient(centred, gammaGradient, betaGradient);
  }

  /** x · factor, a factor a feature. */
  public static NdArray scaled(NdArray x, NdArray factor) {
    INDArray out = Elementwise.like(x);
    multiply(x.array(), factor, out);
    return new NdArray(out);
  }

  private static void scaleInPlace(NdArray x, NdArray factor) {
    multiply(x.array(), factor, x.array());
  }

  private static void multiply(INDArray x, NdArray factor, INDArray out) {
    long[] shape = new long[x.rank()];
    Arrays.fill(shape, 1);
    shape[1] = x.size(1);
    Nd4j.exec(
        Elementwise.op("multiply")
            .addInputs(x, factor.array().reshape('c', shape))
            .addOutputs(out)
            .build());
  }
}
