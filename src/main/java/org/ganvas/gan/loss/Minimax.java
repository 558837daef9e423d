package org.ganvas.gan.loss;

import static org.ganvas.tensor.Functions.softplus;

import java.util.List;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * The original game: D maximises log D(x) + log(1 − D(G(z))), G minimises the same. With scores s =
 * logit D, −log D = softplus(−s) and −log(1 − D) = softplus(s).
 */
public record Minimax() implements LabelledLoss {

  @Override
  public String name() {
    return "minimax";
  }

  @Override
  public String title() {
    return "Minimax (saturating)";
  }

  @Override
  public String explanation() {
    return "The original game; when D wins, G's gradient vanishes, which is worth seeing once.";
  }

  @Override
  public String source() {
    return "Goodfellow et al. 2014, Generative Adversarial Nets, arXiv 1406.2661, equation 1";
  }

  @Override
  public Output output() {
    return Output.PROBABILITY;
  }

  @Override
  public List<Level> levels() {
    return List.of(
        new Level(true, 2 * Math.log(2), "2 ln 2: D cannot tell"),
        new Level(false, -Math.log(2), "−ln 2: D cannot tell"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return softplus(realScores.negated()).mean().plus(softplus(fakeScores).mean());
  }

  /** Cross-entropy: −t · log D − (1 − t) · log(1 − D) = softplus(s) − t · s. */
  @Override
  public Tensor loss(Tensor scores, Tensor labels) {
    return softplus(scores).minus(scores.times(labels)).mean();
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return softplus(fakeScores).mean().negated();
  }
}
