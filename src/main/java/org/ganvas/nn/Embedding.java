package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * A learned row of numbers for each of a few classes. What comes out depends on the label of each
 * example alone, whatever goes in: so it stands at the start of a branch of a {@link
 * Concatenation}.
 *
 * @param classes labels are whole numbers from 0 to {@code classes − 1}
 * @param width numbers a row
 */
public record Embedding(int classes, int width) implements Layer {

  @Override
  public String describe() {
    return "Embedding of %d classes".formatted(classes);
  }

  @Override
  public Shape outputShape(Shape input) {
    return Shape.of(width);
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return List.of(
        new ParameterSpec(
            "table", new Initialiser.Normal(Convolve.DEVIATION), true, classes, width));
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    return rows(parameters.get("table"), pass);
  }

  /**
   * The row of each example's class.
   *
   * @param table {@code [classes, width]}
   * @return {@code [batch, width]}
   */
  static Tensor rows(Tensor table, Pass pass) {
    return Shapes.rows(table, pass.labels().toArray());
  }
}
