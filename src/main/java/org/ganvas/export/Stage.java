package org.ganvas.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ganvas.nn.Layer;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Shape;

/**
 * A layer of a generator where it stands, with its numbers.
 *
 * @param layer what it is
 * @param input the shape of one example that goes in
 * @param arrays its weights and running statistics by the names it gives them, each in C order
 * @param <L> its kind
 */
public record Stage<L extends Layer>(L layer, Shape input, Map<String, float[]> arrays) {

  /** Copies the map, not the arrays. */
  public Stage {
    arrays = Map.copyOf(arrays);
  }

  /** The shape of one example that comes out. */
  public Shape output() {
    return layer.outputShape(input);
  }

  /**
   * Its numbers of that name.
   *
   * @throws IllegalArgumentException if it has none
   */
  public float[] array(String name) {
    float[] values = arrays.get(name);
    if (values == null) {
      throw new IllegalArgumentException("no array %s among %s".formatted(name, arrays.keySet()));
    }
    return values;
  }

  /** The same numbers under the layer's own type. */
  <M extends Layer> Stage<M> as(M same) {
    return new Stage<>(same, input, arrays);
  }

  /** A layer within this one, whose arrays' names begin with a prefix. */
  Stage<Layer> within(Layer inner, Shape shape, String prefix) {
    Map<String, float[]> own = new LinkedHashMap<>();
    for (ParameterSpec spec : inner.parameters(shape)) {
      own.put(spec.name(), array(prefix + spec.name()));
    }
    return new Stage<>(inner, shape, own);
  }
}
