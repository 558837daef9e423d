package org.ganvas.nn;

import java.util.Map;
import org.ganvas.tensor.Tensor;

/**
 * An array of a network that outlives every step.
 *
 * @param name unique within a run, e.g. {@code generator.03.weight}
 * @param tensor its values, changed in place; a variable if it is trainable
 * @param trainable whether an optimiser changes it
 */
public record Parameter(String name, Tensor tensor, boolean trainable) {

  /** The same with another tensor, if there is one for its own. */
  Parameter with(Map<Tensor, Tensor> replaced) {
    return new Parameter(name, replaced.getOrDefault(tensor, tensor), trainable);
  }
}
