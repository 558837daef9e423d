package org.ganvas.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/** Changes weights one by one by a rule, keeps the moments that the rule asks for, and counts. */
final class RuledOptimiser implements Optimiser {
  private final UpdateRule rule;
  private final List<Parameter> weights;
  private final List<Moments> moments;
  private long updates;

  RuledOptimiser(UpdateRule rule, List<Parameter> weights) {
    this.rule = rule;
    this.weights = weights;
    this.moments = rule.moments().stream().map(name -> new Moments(name, weights)).toList();
  }

  @Override
  public void update(List<Tensor> gradients, double learningRate) {
    for (int i = 0; i < weights.size(); i++) {
      int weight = i;
      rule.change(
          weights.get(i).tensor().value(),
          gradients.get(i).value(),
          moments.stream().map(kept -> kept.get(weight)).toList(),
          learningRate,
          updates);
    }
    updates++;
  }

  @Override
  public Map<String, NdArray> moments() {
    Map<String, NdArray> all = new LinkedHashMap<>();
    moments.forEach(kept -> all.putAll(kept.byName()));
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
