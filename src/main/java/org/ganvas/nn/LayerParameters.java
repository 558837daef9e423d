package org.ganvas.nn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ganvas.tensor.Tensor;

/** A layer's own parameters and running statistics, by the names its specification gives them. */
public final class LayerParameters {
  private final Map<String, Tensor> tensors;

  LayerParameters(Map<String, Tensor> tensors) {
    this.tensors = new LinkedHashMap<>(tensors);
  }

  /**
   * The parameter of that name.
   *
   * @throws IllegalArgumentException if the layer never asked for one
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no parameter " + name + " among " + tensors.keySet());
    }
    return tensor;
  }

  /** The same with another tensor in the place of one. */
  LayerParameters with(String name, Tensor other) {
    Map<String, Tensor> changed = new LinkedHashMap<>(tensors);
    changed.put(name, other);
    return new LayerParameters(changed);
  }

  /** The same with other tensors in the place of some. */
  LayerParameters with(Map<Tensor, Tensor> replaced) {
    Map<String, Tensor> changed = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> changed.put(name, replaced.getOrDefault(tensor, tensor)));
    return new LayerParameters(changed);
  }

  /** The part that belongs to a layer within this one. */
  LayerParameters within(String prefix) {
    Map<String, Tensor> part = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), tensor);
          }
        });
    return new LayerParameters(part);
  }
}
