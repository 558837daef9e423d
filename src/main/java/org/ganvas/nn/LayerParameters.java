package org.ganvas.nn;

import org.ganvas.tensor.Tensor;

/** A layer's own parameters. */
public interface LayerParameters {
  Tensor get(String name);
}
