package org.ganvas.nn;

import org.ganvas.tensor.Shapes;
import org.ganvas.tensor.Softmax;
import org.ganvas.tensor.Tensor;

/**
 * What a classifier makes of a batch, and what is true.
 *
 * @param logits {@code [batch, classes]}; their softmax is the probability of each class
 * @param labels the true classes
 */
public record Classification(Tensor logits, ClassLabels labels) {

  /** Σ −log P(the true class), over all examples: a scalar. */
  public Tensor surprise() {
    int classes = Math.toIntExact(logits.size(1));
    Tensor truth = Shapes.oneHot(logits.precision(), classes, labels.toArray());
    return Softmax.log(logits).times(truth).sum().negated();
  }
}
