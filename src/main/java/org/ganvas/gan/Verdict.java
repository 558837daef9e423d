package org.ganvas.gan;

import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.tensor.Tensor;

/** What a critic's scores say to people. */
public final class Verdict {
  private Verdict() {}

  /**
   * A verdict an example: the probability of being real where the loss makes scores logits, else
   * the score itself.
   *
   * @param scores {@code [batch, 1]}
   */
  public static float[] of(Tensor scores, Output output) {
    float[] verdicts = scores.value().toFloats();
    if (output == Output.PROBABILITY) {
      for (int i = 0; i < verdicts.length; i++) {
        verdicts[i] = (float) (1 / (1 + Math.exp(-verdicts[i])));
      }
    }
    return verdicts;
  }

  /** The mean of {@link #of}. */
  static float mean(Tensor scores, Output output) {
    double sum = 0;
    for (float verdict : of(scores, output)) {
      sum += verdict;
    }
    return (float) (sum / scores.length());
  }
}
