package org.ganvas.nn;

import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * Nearest-neighbour enlargement: every pixel becomes 2 × 2 (Odena et al. 2016, Deconvolution and
 * Checkerboard Artifacts).
 */
public record Enlarge() implements Layer {

  @Override
  public String describe() {
    return "Nearest ×2";
  }

  @Override
  public Shape outputShape(Shape input) {
    Pictures.check("an enlargement", input);
    return Shape.of(input.size(0), 2 * input.size(1), 2 * input.size(2));
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    return Shapes.enlarge(input);
  }
}
