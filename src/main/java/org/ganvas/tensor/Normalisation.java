package org.ganvas.tensor;

import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.kernel.BatchNormalised;
import org.ganvas.tensor.kernel.NdArray;

/** Batch normalisation: Ioffe and Szegedy 2015, arXiv 1502.03167. */
public final class Normalisation {
  private Normalisation() {}

  /**
   * A normalised batch, and what it was normalised with.
   *
   * @param output shaped as the input
   * @param mean of each feature over the batch, {@code [features]}
   * @param variance of each feature over the batch, biased, {@code [features]}
   */
  public record Normalised(Tensor output, NdArray mean, NdArray variance) {}

  /**
   * Normalises every feature by its mean and variance over the batch, then scales and shifts it.
   *
   * @param x {@code [batch, features, …]}
   * @param gamma scale, {@code [features]}
   * @param beta shift, {@code [features]}
   * @param epsilon added to the variance
   */
  public static Normalised batch(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    BatchNormalised normalised =
        BatchNormalised.of(x.value(), gamma.value(), beta.value(), epsilon);
    List<Tensor> inputs = List.of(x, gamma, beta);
    Tensor output =
        Tensor.result(
            normalised.output(),
            inputs,
            (g, wanted) -> {
              if (Recording.isOn()) {
                return List.copyOf(Gradients.pull(composite(x, gamma, beta, epsilon), g, inputs));
              }
              BatchNormalised.Gradient gradient = normalised.gradient(g.value());
              return List.of(
                  Tensor.constant(gradient.input()),
                  Tensor.constant(gradient.gamma()),
                  Tensor.constant(gradient.beta()));
            });
    return new Normalised(output, normalised.mean(), normalised.variance());
  }

  /**
   * The same from elementary operations, whose gradient can be differentiated; the oracle of the
   * fast path.
   */
  static Tensor composite(Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    double count = (double) x.length() / x.size(1);
    Tensor mean = Linear.sumOfFeatures(x).times(1 / count);
    Tensor centred = Linear.addBias(x, mean.negated());
    Tensor variance = Linear.sumOfFeatures(centred.squared()).times(1 / count);
    Tensor scale = gamma.over(Functions.sqrt(variance.plus(epsilon)));
    return Linear.addBias(scaleFeatures(centred, scale), beta);
  }

  /**
   * Normalises every row by its own mean and variance. Means are taken and spread by products with
   * ones, which pull back to products again: ND4J's own sums along a dimension are slower.
   *
   * @param x {@code [rows, numbers]}
   * @param epsilon added to the variance
   */
  public static Tensor rows(Tensor x, double epsilon) {
    Tensor ones = x.likeConstant(1, x.size(1), 1);
    Tensor spread = x.likeConstant(1, 1, x.size(1));
    double share = 1.0 / x.size(1);
    Tensor centred = x.minus(x.matmul(ones).times(share).matmul(spread));
    Tensor variance = centred.squared().matmul(ones).times(share);
    Tensor deviation = Functions.sqrt(variance.plus(epsilon));
    return centred.times(deviation.likeConstant(1, 1).over(deviation).matmul(spread));
  }

  /**
   * Multiplies every feature by a factor and adds a number to it.
   *
   * @param x {@code [batch, features, …]}
   * @param gamma the factors, {@code [features]}
   * @param beta what is added, {@code [features]}
   */
  public static Tensor scaleAndShift(Tensor x, Tensor gamma, Tensor beta) {
    Tensor scale = Linear.addBias(x.likeConstant(0, x.shape()), gamma);
    return Linear.addBias(x.times(scale), beta);
  }

  /**
   * Multiplies every feature by a factor.
   *
   * @param x {@code [batch, features, …]}
   * @param factor {@code [features]}
   */
  public static Tensor scaleFeatures(Tensor x, Tensor factor) {
    long[] shape = new long[x.rank()];
    Arrays.fill(shape, 1);
    shape[1] = x.size(1);
    return x.times(factor.reshaped(shape));
  }
}
