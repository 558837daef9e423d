package org.ganvas.gan;

/**
 * How G is updated this time.
 *
 * @param learningRate &gt; 0
 */
public record GeneratorStep(double learningRate) {

  /** An update as plain as can be. */
  public static GeneratorStep plain(double learningRate) {
    return new GeneratorStep(learningRate);
  }
}
