package org.ganvas.gan.loss;

import java.util.List;
import java.util.function.Supplier;
import org.ganvas.tensor.Tensor;

/**
 * The critic estimates how far the generated distribution is from the real one; −loss is that
 * distance, up to a factor. It must be kept Lipschitz, by weight clipping for one.
 */
public record Wasserstein() implements AdversarialLoss {

  @Override
  public String name() {
    return "wasserstein";
  }

  @Override
  public String title() {
    return "Wasserstein";
  }

  @Override
  public String explanation() {
    return "The critic measures a distance; needs clipped weights and about 5 critic updates for each of G.";
  }

  @Override
  public String source() {
    return "Arjovsky et al. 2017, Wasserstein GAN, arXiv 1701.07875, algorithm 1";
  }

  @Override
  public Output output() {
    return Output.SCORE;
  }

  @Override
  public List<Level> levels() {
    return List.of(new Level(true, 0, "−loss is the distance; 0: none left"));
  }

  @Override
  public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
    return fakeScores.mean().minus(realScores.mean());
  }

  @Override
  public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
    return fakeScores.mean().negated();
  }
}
