package org.ganvas.nn;

/**
 * A choice of optimiser with its constants; the learning rate is a live setting and not part of it.
 */
public sealed interface OptimiserSpec {

  /**
   * Adam: Kingma and Ba 2015, arXiv 1412.6980, algorithm 1.
   *
   * @param beta1 decay of the first moment, in [0, 1)
   * @param beta2 decay of the second moment, in [0, 1)
   * @param epsilon added to the root of the second moment
   */
  record Adam(double beta1, double beta2, double epsilon) implements OptimiserSpec {}

  /**
   * RMSProp: Tieleman and Hinton 2012, lecture 6.5 of Neural Networks for Machine Learning.
   *
   * @param decay of the mean square, in [0, 1)
   * @param epsilon added to its root
   */
  record RmsProp(double decay, double epsilon) implements OptimiserSpec {}

  /**
   * Stochastic gradient descent with classical momentum: Polyak 1964.
   *
   * @param momentum in [0, 1); 0 is plain descent
   */
  record Sgd(double momentum) implements OptimiserSpec {}
}
