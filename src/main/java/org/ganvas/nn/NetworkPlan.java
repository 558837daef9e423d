package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * A network before it has weights: what goes in, and the layers in order.
 *
 * @param name e.g. {@code generator}
 * @param input the shape of one example that goes in
 * @param layers in the order they are computed
 */
public record NetworkPlan(String name, Shape input, List<Layer> layers) {

  /** Copies the list. */
  public NetworkPlan {
    layers = List.copyOf(layers);
  }

  /**
   * A line a layer.
   *
   * @throws ShapeMismatch if the layers do not fit one another
   */
  public List<LayerSummary> summary() {
    List<LayerSummary> lines = new ArrayList<>();
    Shape shape = input;
    for (Layer layer : layers) {
      long count =
          layer.parameters(shape).stream()
              .filter(ParameterSpec::trainable)
              .mapToLong(ParameterSpec::count)
              .sum();
      shape = layer.outputShape(shape);
      lines.add(new LayerSummary(layer.describe(), shape, count));
    }
    return List.copyOf(lines);
  }

  /**
   * The shape of one example that comes out.
   *
   * @throws ShapeMismatch if the layers do not fit one another
   */
  public Shape output() {
    Shape shape = input;
    for (Layer layer : layers) {
      shape = layer.outputShape(shape);
    }
    return shape;
  }

  /** How many examples that follow one another share a row of what comes out. */
  public int examplesTogether() {
    return layers.stream().mapToInt(Layer::examplesTogether).reduce(1, Math::multiplyExact);
  }

  /** Trainable numbers in all layers. */
  public long parameterCount() {
    return summary().stream().mapToLong(LayerSummary::parameters).sum();
  }
}
