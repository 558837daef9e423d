package org.ganvas.gan;

import java.util.List;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Classification;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * What the networks are told of an example beside it: its class, or nothing. With it the game is
 * that of Mirza and Osindero 2014, Conditional Generative Adversarial Nets, arXiv 1411.1784,
 * equation 2; where the discriminator also guesses the class, that of Odena et al. 2017, arXiv
 * 1610.09585, section 3.
 *
 * @param classes how many there are, 0 for an unconditional game
 * @param classWeight what the surprise at the class counts in either player's loss, where the
 *     discriminator guesses it
 */
public record Condition(int classes, double classWeight) {

  /** Networks that are told nothing. */
  public static Condition none() {
    return new Condition(0, 0);
  }

  /** Whether there are classes. */
  public boolean isPresent() {
    return classes > 0;
  }

  /** What is asked of the generator: classes drawn evenly, or nothing. */
  public ClassLabels drawn(RandomStream random, int count) {
    return isPresent() ? ClassLabels.drawn(random, count, classes) : ClassLabels.NONE;
  }

  /**
   * A player's loss together with −L_C, the surprise at the classes of real and of generated
   * examples, each the mean over a batch: both players minimise it.
   *
   * @param adversarial the loss without it
   * @param guesses of the discriminator, none where it makes none
   * @param batch examples in a batch, each as often as it is guessed
   */
  Tensor withClassLoss(Tensor adversarial, List<Classification> guesses, long batch) {
    return guesses.stream()
        .map(guess -> guess.surprise().times(classWeight / batch))
        .reduce(adversarial, Tensor::plus);
  }
}
