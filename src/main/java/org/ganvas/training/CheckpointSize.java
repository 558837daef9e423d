package org.ganvas.training;

import org.ganvas.nn.Layer;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.ParameterSpec;
import org.ganvas.nn.Shape;

/** How large a checkpoint of two networks can be: what is larger is none of theirs. */
final class CheckpointSize {
  /** Of a generator: itself, its average, two moments. */
  private static final int COPIES_OF_GENERATOR = 4;

  private static final int COPIES_OF_CRITIC = 3;

  /** Names and headers of an array in its archive take some 400 bytes. */
  private static final long BYTES_AN_ARRAY = 1024;

  /** The numbers beside the arrays, and the archive's own end. */
  private static final long BYTES_BESIDE = 1 << 16;

  private CheckpointSize() {}

  /** The most bytes of a checkpoint file, whatever optimisers and averages there are. */
  static long most(NetworkPlan generator, NetworkPlan critic) {
    return BYTES_BESIDE + COPIES_OF_GENERATOR * bytes(generator) + COPIES_OF_CRITIC * bytes(critic);
  }

  private static long bytes(NetworkPlan plan) {
    long bytes = 0;
    Shape shape = plan.input();
    for (Layer layer : plan.layers()) {
      for (ParameterSpec spec : layer.parameters(shape)) {
        bytes += BYTES_AN_ARRAY + spec.count() * Float.BYTES;
      }
      shape = layer.outputShape(shape);
    }
    return bytes;
  }
}
