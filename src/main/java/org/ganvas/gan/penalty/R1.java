package org.ganvas.gan.penalty;

import java.util.function.UnaryOperator;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * γ/2 · E‖∇D(x)‖² at the real examples: Mescheder et al. 2018, Which Training Methods for GANs do
 * actually Converge?, arXiv 1801.04406, equation 9.
 *
 * @param gamma &gt; 0
 */
public record R1(double gamma) implements CriticPenalty {

  @Override
  public Tensor of(UnaryOperator<Tensor> critic, Tensor real, Tensor fake, RandomStream random) {
    return Slope.squaredNorms(critic, real).mean().times(gamma / 2);
  }
}
