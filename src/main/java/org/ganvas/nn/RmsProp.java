package org.ganvas.nn;

import java.util.List;
import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** RMSProp: Tieleman and Hinton 2012, lecture 6.5. */
final class RmsProp implements Optimiser {
  private final OptimiserSpec.RmsProp spec;
  private final List<Parameter> weights;
  private final Moments meanSquares;
  private long updates;

  RmsProp(OptimiserSpec.RmsProp spec, List<Parameter> weights) {
    this.spec = spec;
    this.weights = weights;
    this.meanSquares = new Moments("rmsprop-v", weights);
  }

  @Override
  public void update(List<Tensor> gradients, double learningRate) {
    for (int i = 0; i < weights.size(); i++) {
      Updates.rmsProp(
          weights.get(i).tensor().value(),
          gradients.get(i).value(),
          meanSquares.get(i),
          learningRate,
          spec.decay(),
          spec.epsilon());
    }
    updates++;
  }

  @Override
  public Map<String, NdArray> moments() {
    return meanSquares.byName();
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
