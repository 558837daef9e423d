package org.ganvas.gan.penalty;

import java.util.function.UnaryOperator;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * λ · E[(‖∇D(x + δ)‖ − 1)²] around the real examples, δ ~ N(0, c² I), where c is a share of the
 * standard deviation of all numbers in the batch: Kodali et al. 2017, On Convergence and Stability
 * of GANs, arXiv 1705.07215, algorithm 1. The share of ½ is that of the authors' program; the paper
 * leaves c open.
 *
 * @param lambda &gt; 0
 * @param share of the deviation, &gt; 0
 */
public record Dragan(double lambda, double share) implements CriticPenalty {

  @Override
  public Tensor of(UnaryOperator<Tensor> critic, Tensor real, Tensor fake, RandomStream random) {
    float[] noise = new float[Math.toIntExact(real.length())];
    random.normal(0, noise);
    Tensor delta = Tensor.constant(NdArray.of(real.precision(), noise, real.shape()));
    Tensor around = real.plus(delta.times(share * deviation(real)));
    return Slope.distanceFromOne(critic, around).times(lambda);
  }

  private static double deviation(Tensor x) {
    double mean = x.mean().scalar();
    return Math.sqrt(x.plus(-mean).squared().mean().scalar());
  }
}
