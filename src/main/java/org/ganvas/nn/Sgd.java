package org.ganvas.nn;

import java.util.List;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** Gradient descent with classical momentum: Polyak 1964. */
record Sgd(OptimiserSpec.Sgd spec) implements UpdateRule {

  @Override
  public List<String> moments() {
    return List.of("sgd-velocity");
  }

  @Override
  public void change(
      NdArray weight, NdArray gradient, List<NdArray> moments, double learningRate, long updates) {
    Updates.momentum(weight, gradient, moments.get(0), learningRate, spec.momentum());
  }
}
