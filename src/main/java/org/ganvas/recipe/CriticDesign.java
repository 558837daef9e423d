package org.ganvas.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Shape;
import org.ganvas.nn.ShapeMismatch;

/** A discriminator before it is known what it is shown. */
@FunctionalInterface
public interface CriticDesign {

  /**
   * Its layers.
   *
   * @param example the shape of one example
   * @throws ShapeMismatch if it cannot take such examples
   */
  List<Layer> layers(Shape example);

  /** The same with every layer changed in its place. */
  default CriticDesign each(UnaryOperator<Layer> change) {
    return example -> layers(example).stream().map(change).toList();
  }

  /**
   * The same with one more layer before the last one of a kind.
   *
   * @param kinds the first of them that there is counts
   * @throws ShapeMismatch if there is none
   */
  default CriticDesign withBeforeLast(Layer more, List<Class<? extends Layer>> kinds) {
    return example -> {
      List<Layer> changed = new ArrayList<>(layers(example));
      for (Class<? extends Layer> kind : kinds) {
        for (int i = changed.size() - 1; i >= 0; i--) {
          if (kind.isInstance(changed.get(i))) {
            changed.add(i, more);
            return changed;
          }
        }
      }
      throw new ShapeMismatch("its discriminator has no place for: " + more.describe());
    };
  }
}
