package org.ganvas.recipe.architecture;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.nn.Layer;

/** Puts a network together from parts. */
final class Chain {
  private Chain() {}

  /** The layers of all parts, in order. */
  @SafeVarargs
  static List<Layer> of(List<Layer>... parts) {
    List<Layer> layers = new ArrayList<>();
    for (List<Layer> part : parts) {
      layers.addAll(part);
    }
    return List.copyOf(layers);
  }
}
