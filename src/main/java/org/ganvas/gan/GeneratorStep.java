package org.ganvas.gan;

/**
 * How G is updated this time.
 *
 * @param learningRate &gt; 0
 * @param noise on what D is shown
 * @param lookahead steps of D that it foresees
 * @param bound of the gradient
 */
public record GeneratorStep(
    double learningRate, InstanceNoise noise, Lookahead lookahead, GradientBound bound) {

  /** An update as plain as can be. */
  public static GeneratorStep plain(double learningRate) {
    return new GeneratorStep(learningRate, InstanceNoise.NONE, Lookahead.NONE, GradientBound.NONE);
  }

  /** The same at another learning rate. */
  public GeneratorStep atRate(double rate) {
    return new GeneratorStep(rate, noise, lookahead, bound);
  }

  /** The same with noise. */
  public GeneratorStep with(InstanceNoise other) {
    return new GeneratorStep(learningRate, other, lookahead, bound);
  }

  /** The same against D some steps ahead. */
  public GeneratorStep with(Lookahead other) {
    return new GeneratorStep(learningRate, noise, other, bound);
  }

  /** The same with another bound of the gradient. */
  public GeneratorStep with(GradientBound other) {
    return new GeneratorStep(learningRate, noise, lookahead, other);
  }
}
