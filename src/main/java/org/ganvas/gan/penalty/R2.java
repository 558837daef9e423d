package org.ganvas.gan.penalty;

import java.util.function.UnaryOperator;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * γ/2 · E‖∇D(G(z))‖² at the generated examples: Mescheder et al. 2018, Which Training Methods for
 * GANs do actually Converge?, arXiv 1801.04406, equation 10.
 *
 * @param gamma &gt; 0
 */
public record R2(double gamma) implements CriticPenalty {

  @Override
  public Tensor of(UnaryOperator<Tensor> critic, Tensor real, Tensor fake, RandomStream random) {
    return Slope.squaredNorms(critic, fake).mean().times(gamma / 2);
  }
}
