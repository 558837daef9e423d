package org.ganvas.gan.loss;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * A game between generator and discriminator: what each minimises, given the discriminator's raw
 * scores (its output before any activation). A new loss is one file that implements this and one
 * line in the catalogue.
 */
public interface AdversarialLoss {

  /** Kebab-case and unique, as typed on the command line. */
  String name();

  /** As the window shows it. */
  String title();

  /** One sentence: what it does and when to choose it. */
  String explanation();

  /** The paper it comes from, as {@code authors year, title, arXiv number}. */
  String source();

  /** What the last activation of the discriminator is under this loss. */
  Output output();

  /** The score above which D takes an example for real; empty where scores have no such place. */
  default OptionalDouble undecided() {
    return output() == Output.PROBABILITY ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  /** Levels of the loss curves that mean something, drawn as labelled lines. */
  List<Level> levels();

  /**
   * What the discriminator minimises.
   *
   * @param realScores {@code [batch, 1]}, scores of real examples
   * @param fakeScores {@code [batch, 1]}, scores of generated examples
   * @return a scalar
   */
  Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores);

  /**
   * What the generator minimises.
   *
   * @param realScores {@code [batch, 1]}, scores of real examples; computed only if asked for
   * @param fakeScores {@code [batch, 1]}, scores of generated examples
   * @return a scalar
   */
  Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores);

  /** The last activation of the discriminator. */
  enum Output {
    /** The score is a logit; its sigmoid is the probability of being real. */
    PROBABILITY("sigmoid"),
    /** The score is used as it is. */
    SCORE("linear");

    private final String activation;

    Output(String activation) {
      this.activation = activation;
    }

    /** The activation's name. */
    public String activation() {
      return activation;
    }
  }

  /**
   * A level of a loss curve that means something.
   *
   * @param onDiscriminator whether it is a level of D's loss (else of G's)
   * @param value where it lies
   * @param meaning what it says, short, e.g. {@code D is fooled: 2 ln 2}
   */
  record Level(boolean onDiscriminator, double value, String meaning) {}
}
