package org.ganvas.nn;

import org.ganvas.tensor.Tensor;

/**
 * The same numbers under another shape.
 *
 * @param target the shape of one example
 */
public record Reshape(Shape target) implements Layer {

  /** To that shape. */
  public static Reshape to(Integer... sizes) {
    return new Reshape(Shape.of(sizes));
  }

  @Override
  public String describe() {
    return "Reshape";
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.elements() != target.elements()) {
      throw new ShapeMismatch("%s cannot be reshaped to %s".formatted(input, target));
    }
    return target;
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    return input.reshaped(target.batch(input.size(0)));
  }
}
