package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Tensor;

/**
 * Sets examples that follow one another side by side, their features or channels one after another:
 * the first layer of a packed discriminator, Lin et al. 2018, PacGAN, arXiv 1712.04086. It is the
 * one layer after which a batch is smaller.
 *
 * @param examples in a group
 */
public record Pack(int examples) implements Layer {

  @Override
  public String describe() {
    return "Pack of " + examples;
  }

  @Override
  public Shape outputShape(Shape input) {
    List<Integer> sizes = new ArrayList<>(input.sizes());
    sizes.set(0, examples * sizes.get(0));
    return new Shape(sizes);
  }

  @Override
  public int examplesTogether() {
    return examples;
  }

  /**
   * @param input {@code [groups · examples, features, …]}
   * @return {@code [groups, examples · features, …]}
   */
  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    if (input.size(0) % examples != 0) {
      throw new IllegalArgumentException(
          "%d examples in groups of %d".formatted(input.size(0), examples));
    }
    long[] shape = input.shape().clone();
    shape[0] /= examples;
    shape[1] *= examples;
    return input.reshaped(shape);
  }
}
