package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.kernel.NdArray;

/** How an optimiser changes one weight; it holds no state. */
interface UpdateRule {

  /** The names of the arrays that are kept for each weight, shaped as it and zero at first. */
  List<String> moments();

  /**
   * Changes a weight and its moments, in place.
   *
   * @param moments in the order of their names
   * @param learningRate &gt; 0
   * @param updates made before this one
   */
  void change(
      NdArray weight, NdArray gradient, List<NdArray> moments, double learningRate, long updates);

  /** The rule that a specification asks for. */
  static UpdateRule of(OptimiserSpec spec) {
    if (spec instanceof OptimiserSpec.Adam adam) {
      return new Adam(adam);
    }
    if (spec instanceof OptimiserSpec.RmsProp rmsProp) {
      return new RmsProp(rmsProp);
    }
    return new Sgd((OptimiserSpec.Sgd) spec);
  }
}
