package org.ganvas.gan.penalty;

import java.util.function.UnaryOperator;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * A term of D's loss that grows with D's slope in its input. It is differentiated once more for D's
 * weights; whatever is random in the critic, a dropout mask say, is drawn once and shared by both
 * orders of derivative.
 */
@FunctionalInterface
public interface CriticPenalty {

  /**
   * The penalty, its weight included.
   *
   * @param critic from {@code [batch, …]} to scores {@code [batch, 1]}
   * @param real {@code [batch, …]}, as the critic was shown them
   * @param fake {@code [batch, …]}, constants
   * @param random for the places where the slope is taken
   * @return a scalar
   */
  Tensor of(UnaryOperator<Tensor> critic, Tensor real, Tensor fake, RandomStream random);
}
