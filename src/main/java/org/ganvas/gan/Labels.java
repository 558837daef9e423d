package org.ganvas.gan;

import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.LabelledLoss;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * What D is told of the examples it sees. One-sided label smoothing calls real examples a little
 * less than real (Salimans et al. 2016, arXiv 1606.03498, section 3.4); smoothing generated ones
 * too would draw D to where G already is. Noisy labels take some examples for the other kind.
 *
 * @param real of real examples, in (0, 1]; generated ones have 0
 * @param flipRate the share of labels exchanged between both kinds, in [0, 0.5)
 */
public record Labels(double real, double flipRate) {
  /** The truth. */
  public static final Labels TRUE = new Labels(1, 0);

  /** The same with less for real examples. */
  public Labels smoothedBy(double amount) {
    return new Labels(real - amount, flipRate);
  }

  /** The same with some labels exchanged. */
  public Labels flipped(double rate) {
    return new Labels(real, rate);
  }

  /**
   * D's loss under these labels.
   *
   * @throws IllegalStateException if the game has no labels and these are not the truth
   */
  Tensor discriminatorLoss(AdversarialLoss game, Scores scores, RandomStream random) {
    if (equals(TRUE)) {
      return game.discriminatorLoss(scores.real(), scores.fake());
    }
    if (game instanceof LabelledLoss labelled) {
      Tensor ofReal = labels(scores.real(), real, 0, random.named("real"));
      Tensor ofFake = labels(scores.fake(), 0, real, random.named("fake"));
      return labelled.loss(scores.real(), ofReal).plus(labelled.loss(scores.fake(), ofFake));
    }
    throw new IllegalStateException(game.name() + " has no labels");
  }

  private Tensor labels(Tensor scores, double usual, double flipped, RandomStream random) {
    float[] labels = new float[Math.toIntExact(scores.length())];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) (random.uniform(i) < flipRate ? flipped : usual);
    }
    return Tensor.constant(NdArray.of(scores.precision(), labels, scores.shape()));
  }
}
