package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Tensor;

/**
 * A learned row of numbers for each of a few classes.
 *
 * @param classes the input is one whole number from 0 to {@code classes − 1}
 * @param width numbers a row
 */
public record Embedding(int classes, int width) implements Layer {

  @Override
  public String describe() {
    return "Embedding of %d classes".formatted(classes);
  }

  @Override
  public Shape outputShape(Shape input) {
    if (input.elements() != 1) {
      throw new ShapeMismatch("an embedding wants one class number, not " + input);
    }
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
    float[] labels = input.value().toFloats();
    int[] rows = new int[labels.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Math.round(labels[i]);
      if (rows[i] < 0 || rows[i] >= classes) {
        throw new IllegalArgumentException("class %d of %d".formatted(rows[i], classes));
      }
    }
    return Shapes.rows(parameters.get("table"), rows);
  }
}
