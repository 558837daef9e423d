package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** Adam: Kingma and Ba 2015, arXiv 1412.6980, in the efficient order of its section 2. */
record Adam(OptimiserSpec.Adam spec) implements UpdateRule {

  @Override
  public List<String> moments() {
    return List.of("adam-m", "adam-v");
  }

  @Override
  public void change(
      NdArray weight, NdArray gradient, List<NdArray> moments, double learningRate, long updates) {
    Updates.adam(
        weight,
        gradient,
        moments.get(0),
        moments.get(1),
        learningRate,
        spec.beta1(),
        spec.beta2(),
        spec.epsilon(),
        updates);
  }
}
