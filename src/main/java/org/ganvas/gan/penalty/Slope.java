package org.ganvas.gan.penalty;

import static org.ganvas.tensor.Functions.sqrt;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.Tensor;

/** How steep a critic is. */
final class Slope {
  /**
   * Inside the root, whose own slope is infinite at 0: small against the squared norm of 1 that
   * penalties aim at, and no denormal number in float32.
   */
  private static final double EPSILON = 1e-12;

  private Slope() {}

  /**
   * ‖∇ₓD(x)‖² at each of some points, differentiable for the critic's weights. Where the critic
   * couples the examples of a batch, it is the gradient of the sum of all scores.
   *
   * @param points {@code [batch, …]}
   * @return {@code [batch, 1]}
   */
  static Tensor squaredNorms(UnaryOperator<Tensor> critic, Tensor points) {
    Tensor x = Tensor.variable(points.value());
    Tensor scores = critic.apply(x);
    Tensor gradient = Gradients.differentiable(scores.sum(), List.of(x)).get(0);
    long batch = x.size(0);
    long numbers = x.length() / batch;
    return gradient.squared().reshaped(batch, numbers).matmul(x.likeConstant(1, numbers, 1));
  }

  /**
   * The mean of (‖∇ₓD(x)‖ − 1)², two-sided: a slope below 1 is drawn up as one above is drawn down.
   *
   * @param points {@code [batch, …]}
   * @return a scalar
   */
  static Tensor distanceFromOne(UnaryOperator<Tensor> critic, Tensor points) {
    Tensor norms = sqrt(squaredNorms(critic, points).plus(EPSILON));
    return norms.plus(-1).squared().mean();
  }
}
