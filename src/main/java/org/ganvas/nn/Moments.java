package org.ganvas.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ganvas.tensor.kernel.NdArray;

/** One kept array a weight, shaped as it and zero at first. */
final class Moments {
  private final String name;
  private final List<Parameter> weights;
  private final List<NdArray> arrays;

  Moments(String name, List<Parameter> weights) {
    this.name = name;
    this.weights = weights;
    this.arrays =
        weights.stream()
            .map(weight -> weight.tensor())
            .map(tensor -> NdArray.filled(tensor.precision(), 0, tensor.shape()).kept())
            .toList();
  }

  NdArray get(int weight) {
    return arrays.get(weight);
  }

  /** By the weights' names with this one's after them. */
  Map<String, NdArray> byName() {
    Map<String, NdArray> named = new LinkedHashMap<>();
    for (int i = 0; i < arrays.size(); i++) {
      named.put(weights.get(i).name() + "." + name, arrays.get(i));
    }
    return named;
  }
}
