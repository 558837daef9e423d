package org.ganvas.gan;

/**
 * How G is updated this time.
 *
 * @param learningRate &gt; 0
 * @param lookahead steps of D that it foresees
 */
public record GeneratorStep(double learningRate, Lookahead lookahead) {

  /** An update as plain as can be. */
  public static GeneratorStep plain(double learningRate) {
    return new GeneratorStep(learningRate, Lookahead.NONE);
  }

  /** The same against D some steps ahead. */
  public GeneratorStep lookingAhead(Lookahead steps) {
    return new GeneratorStep(learningRate, steps);
  }
}
