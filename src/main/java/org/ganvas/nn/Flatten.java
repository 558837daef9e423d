package org.ganvas.nn;

import org.ganvas.tensor.Tensor;

/** All numbers of an example in a row. */
public record Flatten() implements Layer {

  @Override
  public String describe() {
    return "Flatten";
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(input.elements());
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    return input.reshaped(input.size(0), input.length() / input.size(0));
  }
}
