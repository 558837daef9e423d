package org.ganvas.nn;

import java.util.List;
import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** Gradient descent with classical momentum: Polyak 1964. */
final class Sgd implements Optimiser {
  private final OptimiserSpec.Sgd spec;
  private final List<Parameter> weights;
  private final Moments velocities;
  private long updates;

  Sgd(OptimiserSpec.Sgd spec, List<Parameter> weights) {
    this.spec = spec;
    this.weights = weights;
    this.velocities = new Moments("sgd-velocity", weights);
  }

  @Override
  public void update(List<Tensor> gradients, double learningRate) {
    for (int i = 0; i < weights.size(); i++) {
      Updates.momentum(
          weights.get(i).tensor().value(),
          gradients.get(i).value(),
          velocities.get(i),
          learningRate,
          spec.momentum());
    }
    updates++;
  }

  @Override
  public Map<String, NdArray> moments() {
    return velocities.byName();
  }

  @Override
  public long updates() {
    return updates;
  }

  @Override
  public void continueFrom(long earlier) {
    updates = earlier;
  }
}
