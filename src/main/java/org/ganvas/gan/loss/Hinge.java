package org.ganvas.gan.loss;

import static org.ganvas.tensor.Functions.relu;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * D wants real scores above 1 and generated ones below −1 and cares no further; G wants its scores
 * high: equations 5 and 6 of Lim and Ye, 16 and 17 of Miyato et al. 2018, arXiv 1802.05957.
 */
public record Hinge() implements AdversarialLoss {

  @Override
  public String name() {
    return "hinge";
  }

  @Override
  public String title() {
    return "Hinge";
  }

  @Override
  public String explanation() {
    return "D stops learning from examples it is sure of, and G always has a slope; healthy is a D loss well between 0 and 2.";
  }

  @Override
  public String source() {
    return "Lim and Ye 2017, Geometric GAN, arXiv 1705.02894; Miyato et al. 2018, arXiv 1802.05957";
  }

  @Override
  public Output output() {
    return Output.SCORE;
  }

  @Override
  public OptionalDouble undecided() {
    return OptionalDouble.of(0);
  }

  @Override
  public List<Level> levels() {
    return List.of(new Level(true, 2, "2: D cannot tell"), new Level(false, 0, "0: D cannot tell"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return relu(realScores.negated().plus(1)).mean().plus(relu(fakeScores.plus(1)).mean());
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return fakeScores.mean().negated();
  }
}
