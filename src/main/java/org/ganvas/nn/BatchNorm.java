package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Linear;
import org.ganvas.tensor.Normalisation;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Elementwise;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/**
 * Batch normalisation: Ioffe and Szegedy 2015, arXiv 1502.03167. Training passes use the batch's
 * own statistics and keep a running average of them for sampling. Like Adam's moments the averages
 * start at zero and are divided by the weight they have gathered, so that the first samples are
 * already right.
 *
 * @param momentum the share of the newest batch in the running statistics
 */
public record BatchNorm(double momentum) implements Layer {
  private static final double EPSILON = 1e-5;

  /** With a momentum of 0.1. */
  public static BatchNorm standard() {
    return new BatchNorm(0.1);
  }

  @Override
  public String describe() {
    return "Batch norm";
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public boolean couplesExamples() {
    return true;
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    int features = input.size(0);
    List<ParameterSpec> specs = new ArrayList<>();
    specs.add(new ParameterSpec("gamma", new Initialiser.Constant(1), true, features));
    specs.add(new ParameterSpec("beta", new Initialiser.Constant(0), true, features));
    specs.addAll(statistics(features));
    return specs;
  }

  /** The running statistics of so many features. */
  static List<ParameterSpec> statistics(int features) {
    Initialiser zero = new Initialiser.Constant(0);
    return List.of(
        new ParameterSpec("running-mean", zero, false, features),
        new ParameterSpec("running-variance", zero, false, features),
        new ParameterSpec("running-weight", zero, false, 1));
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    return normalise(input, parameters.get("gamma"), parameters.get("beta"), parameters, pass);
  }

  /**
   * Normalises a batch.
   *
   * @param gamma scale, {@code [features]}
   * @param beta shift, {@code [features]}
   * @param parameters where the running statistics are
   */
  Tensor normalise(Tensor input, Tensor gamma, Tensor beta, LayerParameters parameters, Pass pass) {
    double weight = parameters.get("running-weight").scalar();
    if (pass.isTraining() || weight == 0) {
      Normalisation.Normalised normalised = Normalisation.batch(input, gamma, beta, EPSILON);
      if (pass.isTraining()) {
        pass.onKeep(() -> keep(parameters, normalised));
      }
      return normalised.output();
    }
    Tensor mean = parameters.get("running-mean").times(1 / weight);
    Tensor variance = parameters.get("running-variance").times(1 / weight);
    Tensor scale = gamma.over(Tensor.constant(Elementwise.sqrt(variance.plus(EPSILON).value())));
    return Linear.addBias(Normalisation.scaleFeatures(input, scale), beta.minus(mean.times(scale)));
  }

  private void keep(LayerParameters parameters, Normalisation.Normalised normalised) {
    Updates.blend(parameters.get("running-mean").value(), normalised.mean(), momentum);
    Updates.blend(parameters.get("running-variance").value(), normalised.variance(), momentum);
    NdArray weight = parameters.get("running-weight").value();
    Updates.blend(weight, NdArray.filled(weight.precision(), 1, 1), momentum);
  }
}
