package org.ganvas.nn;

import java.util.List;
import java.util.Map;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;

/** Turns gradients into changes of the weights it was made for. */
public interface Optimiser {

  /**
   * Changes every weight once, in place.
   *
   * @param gradients one a weight, in the order of the weights
   * @param learningRate &gt; 0
   */
  void update(List<Tensor> gradients, double learningRate);

  /** The moments it keeps, by names unique within a run: what a checkpoint must hold. */
  Map<String, NdArray> moments();

  /** Updates so far. */
  long updates();

  /**
   * Goes on as if that many updates had been made; the moments are set through {@link #moments}.
   */
  void continueFrom(long updates);

  /** The optimiser of a network that a specification asks for. */
  static Optimiser of(OptimiserSpec spec, Network network) {
    List<Parameter> weights = network.parameters().stream().filter(Parameter::trainable).toList();
    return new RuledOptimiser(UpdateRule.of(spec), weights);
  }
}
