package org.ganvas.gan;

/**
 * How G is updated this time.
 *
 * @param learningRate &gt; 0
 * @param noise on what D is shown
 * @param bound of the gradient
 */
public record GeneratorStep(double learningRate, InstanceNoise noise, GradientBound bound) {

  /** An update as plain as can be. */
  public static GeneratorStep plain(double learningRate) {
    return new GeneratorStep(learningRate, InstanceNoise.NONE, GradientBound.NONE);
  }

  /** The same at another learning rate. */
  public GeneratorStep atRate(double rate) {
    return new GeneratorStep(rate, noise, bound);
  }

  /** The same with noise. */
  public GeneratorStep with(InstanceNoise other) {
    return new GeneratorStep(learningRate, other, bound);
  }

  /** The same with another bound of the gradient. */
  public GeneratorStep with(GradientBound other) {
    return new GeneratorStep(learningRate, noise, other);
  }
}
