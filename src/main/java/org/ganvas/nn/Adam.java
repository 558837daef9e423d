package org.ganvas.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Updates;

/** Adam: Kingma and Ba 2015, arXiv 1412.6980, in the efficient order of its section 2. */
final class Adam implements Optimiser {
  private final OptimiserSpec.Adam spec;
  private final List<Parameter> weights;
  private final Moments first;
  private final Moments second;
  private long updates;

  Adam(OptimiserSpec.Adam spec, List<Parameter> weights) {
    this.spec = spec;
    this.weights = weights;
    this.first = new Moments("adam-m", weights);
    this.second = new Moments("adam-v", weights);
  }

  @Override
  public void update(List<Tensor> gradients, double learningRate) {
    for (int i = 0; i < weights.size(); i++) {
      Updates.adam(
          weights.get(i).tensor().value(),
          gradients.get(i).value(),
          first.get(i),
          second.get(i),
          learningRate,
          spec.beta1(),
          spec.beta2(),
          spec.epsilon(),
          updates);
    }
    updates++;
  }

  @Override
  public Map<String, NdArray> moments() {
    Map<String, NdArray> all = new LinkedHashMap<>(first.byName());
    all.putAll(second.byName());
    return all;
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
