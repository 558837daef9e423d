package org.ganvas.gan.loss;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * D is drawn to 1 on real and 0 on generated examples, G draws it to 1: equation 9 of the paper.
 */
public record LeastSquares() implements LabelledLoss {

  @Override
  public String name() {
    return "least-squares";
  }

  @Override
  public String title() {
    return "Least squares";
  }

  @Override
  public String explanation() {
    return "Scores are drawn to 1 and 0; examples far on the right side of the line still teach G something.";
  }

  @Override
  public String source() {
    return "Mao et al. 2017, Least Squares Generative Adversarial Networks, arXiv 1611.04076";
  }

  @Override
  public Output output() {
    return Output.SCORE;
  }

  @Override
  public OptionalDouble undecided() {
    return OptionalDouble.of(0.5);
  }

  @Override
  public List<Level> levels() {
    return List.of(
        new Level(true, 0.25, "¼: D cannot tell"), new Level(false, 0.125, "⅛: D cannot tell"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return realScores.plus(-1).squared().mean().plus(fakeScores.squared().mean()).times(0.5);
  }

  @Override
  public Tensor loss(Tensor scores, Tensor labels) {
    return scores.minus(labels).squared().mean().times(0.5);
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return fakeScores.plus(-1).squared().mean().times(0.5);
  }
}
