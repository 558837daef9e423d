package org.ganvas.tensor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an operation's result answers to its inputs: the transposed Jacobian as a function. It is
 * written in tensor operations itself, so that gradients have gradients.
 */
@FunctionalInterface
interface PullBack {

  /**
   * From the gradient of the result to the gradients of the inputs.
   *
   * @param gradient shaped as the result
   * @param wanted for which inputs somebody wants to know
   * @return one an input, shaped as it; null where it was not wanted
   */
  List<@Nullable Tensor> pull(Tensor gradient, boolean[] wanted);
}
