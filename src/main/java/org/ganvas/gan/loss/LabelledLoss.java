package org.ganvas.gan.loss;

import org.ganvas.tensor.Tensor;

/**
 * A loss in which D is told for each example how real it is. Such a loss can be told something else
 * than the truth, to keep D from being too sure of itself.
 */
public interface LabelledLoss extends AdversarialLoss {

  /**
   * D's mean loss over examples of one kind. With labels of 1 for all real and 0 for all generated
   * examples both kinds together have the {@link #discriminatorLoss}.
   *
   * @param scores {@code [batch, 1]}
   * @param labels {@code [batch, 1]}, how real they are said to be, from 0 to 1
   * @return a scalar
   */
  Tensor loss(Tensor scores, Tensor labels);
}
