package org.ganvas.gan.loss;

import static org.ganvas.tensor.Functions.softplus;

import java.util.List;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * D plays the original game, G maximises log D(G(z)) instead, which keeps its gradient alive when D
 * wins. With scores s = logit D, −log D = softplus(−s).
 */
public record NonSaturating() implements LabelledLoss {

  @Override
  public String name() {
    return "non-saturating";
  }

  @Override
  public String title() {
    return "Non-saturating";
  }

  @Override
  public String explanation() {
    return "The usual choice: G keeps a strong gradient also while D wins.";
  }

  @Override
  public String source() {
    return "Goodfellow et al. 2014, Generative Adversarial Nets, arXiv 1406.2661, section 3";
  }

  @Override
  public Output output() {
    return Output.PROBABILITY;
  }

  @Override
  public List<Level> levels() {
    return List.of(
        new Level(true, 2 * Math.log(2), "2 ln 2: D cannot tell"),
        new Level(false, Math.log(2), "ln 2: D cannot tell"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return new Minimax().discriminatorLoss(realScores, fakeScores);
  }

  /** Cross-entropy: −t · log D − (1 − t) · log(1 − D) = softplus(s) − t · s. */
  @Override
  public Tensor loss(Tensor scores, Tensor labels) {
    return softplus(scores).minus(scores.times(labels)).mean();
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return softplus(fakeScores.negated()).mean();
  }
}
