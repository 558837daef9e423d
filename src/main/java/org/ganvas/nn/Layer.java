package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.Tensor;

/**
 * A layer as data and as a function: it says what shape comes out and which parameters it wants,
 * and computes its output from an input and those parameters. It holds no state of its own, so it
 * can be described, drawn and written down before any array exists.
 */
public interface Layer {

  /** What it is, with its hyperparameters, for people. */
  String describe();

  /**
   * The shape of one example after this layer.
   *
   * @throws ShapeMismatch if the layer cannot take that input, in one sentence
   */
  Shape outputShape(Shape input);

  /** The parameters and running statistics it needs for that input, in a fixed order. */
  default List<ParameterSpec> parameters(Shape input) {
    return List.of();
  }

  /** Whether an example's output depends on the other examples of a training batch. */
  default boolean couplesExamples() {
    return false;
  }

  /** How many examples that follow one another it makes one of. */
  default int examplesTogether() {
    return 1;
  }

  /**
   * The layer with every weight that multiplies its input spectrally normalised; itself where it
   * has none.
   *
   * @param iterations of the power method a pass, at least 1
   */
  default Layer spectrallyNormalised(int iterations) {
    return this;
  }

  /**
   * Computes the layer.
   *
   * @param input {@code [batch, …]} with the shape the network was planned for
   * @param parameters this layer's own
   * @param pass whether this is a training pass, and its randomness
   * @return {@code [batch, …]}, shaped as {@link #outputShape} says
   */
  Tensor forward(Tensor input, LayerParameters parameters, Pass pass);
}
