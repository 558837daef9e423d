package org.ganvas.gan.penalty;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * λ · E[(‖∇D(x̂)‖ − 1)²] at x̂ = ε·x + (1 − ε)·G(z), ε uniform on [0, 1), one an example: Gulrajani
 * et al. 2017, Improved Training of Wasserstein GANs, arXiv 1704.00028, algorithm 1.
 *
 * @param lambda &gt; 0
 */
public record WassersteinGradientPenalty(double lambda) implements CriticPenalty {

  @Override
  public Tensor of(UnaryOperator<Tensor> critic, Tensor real, Tensor fake, RandomStream random) {
    Tensor epsilon = uniform(real, random);
    Tensor between = fake.plus(real.minus(fake).times(epsilon));
    return Slope.distanceFromOne(critic, between).times(lambda);
  }

  /** {@code [batch, 1, …]}. */
  private static Tensor uniform(Tensor examples, RandomStream random) {
    long[] shape = new long[examples.rank()];
    Arrays.fill(shape, 1);
    shape[0] = examples.size(0);
    float[] values = new float[Math.toIntExact(shape[0])];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.uniform(i);
    }
    return Tensor.constant(NdArray.of(examples.precision(), values, shape));
  }
}
