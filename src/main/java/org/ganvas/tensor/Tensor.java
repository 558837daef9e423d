package org.ganvas.tensor;

/** A differentiable array. */
public final class Tensor {
  private Tensor() {}
}
