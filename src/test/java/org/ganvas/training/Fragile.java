package org.ganvas.training;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.NonSaturating;
import org.ganvas.tensor.Tensor;

/**
 * The usual game, until the discriminator's loss is made something else.
 *
 * @param change what is done to the discriminator's loss
 */
record Fragile(AtomicReference<UnaryOperator<Tensor>> change) implements AdversarialLoss {

  static Fragile whole() {
    return new Fragile(new AtomicReference<>(UnaryOperator.identity()));
  }

  @Override
  public String name() {
    return "fragile";
  }

  @Override
  public String title() {
    return "Fragile";
  }

  @Override
  public String explanation() {
    return "For tests.";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public Output output() {
    return Output.PROBABILITY;
  }

  @Override
  public List<Level> levels() {
    return List.of();
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return change.get().apply(new NonSaturating().discriminatorLoss(realScores, fakeScores));
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return new NonSaturating().generatorLoss(realScores, fakeScores);
  }
}
