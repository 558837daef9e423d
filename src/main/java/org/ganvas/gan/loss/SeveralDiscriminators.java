package org.ganvas.gan.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ganvas.tensor.Functions;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * A game against several discriminators at once: Durugkar et al. 2017, Generative Multi-Adversarial
 * Networks, arXiv 1611.01673, equation 3. Every discriminator minimises its own loss; that of all
 * is their mean, whose gradient for the weights of each is its own divided by how many there are,
 * which Adam and RMSProp do not see. The generator plays against the mean of its losses, or against
 * the discriminator that is hardest to deceive: the one that gives it the largest loss over the
 * batch.
 *
 * @param one the game with each of them
 * @param hardest whether the largest loss counts, else the mean of all
 */
public record SeveralDiscriminators(AdversarialLoss one, boolean hardest) implements LabelledLoss {

  @Override
  public String name() {
    return one.name();
  }

  @Override
  public String title() {
    return one.title();
  }

  @Override
  public String explanation() {
    return one.explanation();
  }

  @Override
  public String source() {
    return one.source();
  }

  @Override
  public Output output() {
    return one.output();
  }

  @Override
  public OptionalDouble undecided() {
    return one.undecided();
  }

  @Override
  public List<Level> levels() {
    return one.levels();
  }

  /**
   * @param realScores {@code [batch, discriminators]}
   * @param fakeScores {@code [batch, discriminators]}
   */
  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return each(
            fakeScores, d -> one.discriminatorLoss(column(realScores, d), column(fakeScores, d)))
        .mean();
  }

  /**
   * @param scores {@code [batch, discriminators]}
   * @param labels {@code [batch, discriminators]}
   * @throws IllegalStateException if the game has no labels
   */
  @Override
  public Tensor loss(Tensor scores, Tensor labels) {
    if (one instanceof LabelledLoss labelled) {
      return each(scores, d -> labelled.loss(column(scores, d), column(labels, d))).mean();
    }
    throw new IllegalStateException(one.name() + " has no labels");
  }

  /**
   * @param realScores {@code [batch, discriminators]}
   * @param fakeScores {@code [batch, discriminators]}
   */
  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    Tensor losses =
        each(
            fakeScores,
            d -> one.generatorLoss(() -> column(realScores.get(), d), column(fakeScores, d)));
    return hardest
        ? Functions.maximum(losses.reshaped(1, losses.length(), 1)).reshaped(1)
        : losses.mean();
  }

  /** A loss a discriminator, {@code [discriminators]}. */
  private static Tensor each(Tensor scores, Function<Integer, Tensor> loss) {
    List<Tensor> losses = new ArrayList<>();
    for (int d = 0; d < scores.size(1); d++) {
      losses.add(loss.apply(d).reshaped(1));
    }
    return Shapes.concatenate(0, losses.toArray(Tensor[]::new));
  }

  private static Tensor column(Tensor scores, int discriminator) {
    return Shapes.slice(scores, 1, discriminator, discriminator + 1L);
  }
}
