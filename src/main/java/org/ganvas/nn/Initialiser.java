package org.ganvas.nn;

/** The first values of a parameter. */
public sealed interface Initialiser {

  /** N(0, deviation²), as in DCGAN (Radford et al. 2016) with 0.02. */
  record Normal(double deviation) implements Initialiser {}

  /** All the same. */
  record Constant(double value) implements Initialiser {}

  /** N(0, 1 / fanIn), which keeps the variance of a linear layer's output (LeCun et al. 1998). */
  static Initialiser fanIn(long fanIn) {
    return new Normal(1 / Math.sqrt(fanIn));
  }
}
