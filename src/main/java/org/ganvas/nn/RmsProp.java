package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** RMSProp: Tieleman and Hinton 2012, lecture 6.5. */
record RmsProp(OptimiserSpec.RmsProp spec) implements UpdateRule {

  @Override
  public List<String> moments() {
    return List.of("rmsprop-v");
  }

  @Override
  public void change(
      NdArray weight, NdArray gradient, List<NdArray> moments, double learningRate, long updates) {
    Updates.rmsProp(weight, gradient, moments.get(0), learningRate, spec.decay(), spec.epsilon());
  }
}
