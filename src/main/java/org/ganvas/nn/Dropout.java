package org.ganvas.nn;

import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/**
 * Dropout: in training each number is zeroed with a probability and the others are scaled up
 * (Srivastava et al. 2014).
 *
 * @param rate the probability, in [0, 1)
 */
public record Dropout(double rate) implements Layer {

  @Override
  public String describe() {
    return "Dropout %d %%".formatted(Math.round(100 * rate));
  }

  @Override
  public Shape outputShape(Shape input) {
    return input;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    if (!pass.isTraining() || rate == 0) {
      return input;
    }
    RandomStream random = pass.nextStream();
    NdArray mask =
        NdArray.of(
            input.precision(),
            (from, target) -> random.dropoutMask(rate, from, target),
            input.shape());
    return input.times(Tensor.constant(mask));
  }
}
