package org.ganvas.gan;

import org.ganvas.tensor.Tensor;

/** Where a training step gets its real examples. */
@FunctionalInterface
public interface RealBatches {

  /**
   * The batch of one update of the discriminator: the same one whenever it is asked for.
   *
   * @param update the number of the update, from 0
   * @return {@code [batch, channels, height, width]}, pixels in [−1, 1], or {@code [batch, 2]}
   */
  Tensor batch(long update);
}
