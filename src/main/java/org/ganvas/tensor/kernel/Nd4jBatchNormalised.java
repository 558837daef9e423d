package org.ganvas.tensor.kernel;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Batch normalisation from sums and broadcasts, in few passes over memory.
 *
 * @param output gamma · centred · inverseDeviation + beta
 * @param centred the input less its mean
 * @param inverseDeviation 1 ÷ √(variance + ε), {@code [features]}
 */
record Nd4jBatchNormalised(
    NdArray output,
    NdArray mean,
    NdArray variance,
    NdArray gamma,
    NdArray centred,
    NdArray inverseDeviation)
    implements BatchNormalised {

  static Nd4jBatchNormalised of(NdArray input, NdArray gamma, NdArray beta, double epsilon) {
    NdArray x = input.in(MemoryOrder.C);
    double count = (double) x.length() / x.size(1);
    NdArray mean = Elementwise.multiply(Reductions.sumOfFeatures(x), 1 / count);
    NdArray centred = Elementwise.addBias(x, Elementwise.multiply(mean, -1));
    NdArray variance =
        Elementwise.multiply(
            Reductions.sumOfFeatures(Elementwise.multiply(centred, centred)), 1 / count);
    NdArray inverse = NdArray.filled(x.precision(), 1, x.size(1));
    inverse.array().divi(Elementwise.sqrt(Elementwise.add(variance, epsilon)).array());
    NdArray output = scaled(centred, Elementwise.multiply(gamma, inverse));
    addBiasInPlace(output, beta);
    return new Nd4jBatchNormalised(output, mean, variance, gamma, centred, inverse);
  }

  @Override
  public Gradient pullBack(NdArray outputGradient) {
    NdArray gradient = outputGradient.in(MemoryOrder.C);
    double count = (double) gradient.length() / gradient.size(1);
    NdArray betaGradient = Reductions.sumOfFeatures(gradient);
    NdArray gammaGradient =
        Elementwise.multiply(
            Reductions.sumOfFeatures(Elementwise.multiply(gradient, centred)), inverseDeviation);
    NdArray along =
        Elementwise.multiply(Elementwise.multiply(gammaGradient, inverseDeviation), -1 / count);
    NdArray input = scaled(centred, along);
    Elementwise.addInPlace(input, gradient);
    addBiasInPlace(input, Elementwise.multiply(betaGradient, -1 / count));
    multiply(input.array(), Elementwise.multiply(gamma, inverseDeviation), input.array());
    return new Gradient(input, gammaGradient, betaGradient);
  }

  private static NdArray scaled(NdArray x, NdArray factor) {
    NdArray out = x.like();
    multiply(x.array(), factor, out.array());
    return out;
  }

  private static void addBiasInPlace(NdArray x, NdArray bias) {
    Nd4j.exec(
        Elementwise.op("biasadd")
            .addInputs(x.array(), bias.array())
            .addOutputs(x.array())
            .addBooleanArguments(x.rank() > 2)
            .build());
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
