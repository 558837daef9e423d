package org.ganvas.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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

  /** For two inputs, each with a function of its own, which is called only if it is wanted. */
  static PullBack of(UnaryOperator<Tensor> first, UnaryOperator<Tensor> second) {
    return (gradient, wanted) -> {
      @Nullable Tensor[] pulled = {
        wanted[0] ? first.apply(gradient) : null, wanted[1] ? second.apply(gradient) : null
      };
      return Arrays.asList(pulled);
    };
  }

  /** For three inputs, likewise. */
  static PullBack of(
      UnaryOperator<Tensor> first, UnaryOperator<Tensor> second, UnaryOperator<Tensor> third) {
    return (gradient, wanted) -> {
      @Nullable Tensor[] pulled = {
        wanted[0] ? first.apply(gradient) : null,
        wanted[1] ? second.apply(gradient) : null,
        wanted[2] ? third.apply(gradient) : null
      };
      return Arrays.asList(pulled);
    };
  }
}
