package org.ganvas.gan;

/**
 * How D is updated this time.
 *
 * @param learningRate &gt; 0
 * @param clipValue every weight is clipped to ± this after the update; 0 leaves them alone
 */
public record CriticStep(double learningRate, double clipValue) {

  /** An update as plain as can be. */
  public static CriticStep plain(double learningRate) {
    return new CriticStep(learningRate, 0);
  }

  /** The same with weights clipped afterwards. */
  public CriticStep clippedTo(double bound) {
    return new CriticStep(learningRate, bound);
  }
}
