package org.ganvas.training;

import org.ganvas.gan.Latent;
import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.MemoryScope;

/** Asks a generator for examples. The k-th sample of a seed is the same whatever the count. */
final class Sampler {
  private Sampler() {}

  /** The noise that samples of a seed are made from. */
  static RandomStream noise(long seed) {
    return RandomStream.of(seed).named("samples");
  }

  /** Hears of the samples while they are in memory. */
  interface Listener<T> {
    /**
     * @param samples {@code [count, channels, height, width]} in [−1, 1] or {@code [count, 2]},
     *     valid during the call only
     */
    T hear(Tensor samples);
  }

  /**
   * Makes samples without changing the network.
   *
   * @param first the number of the first sample
   */
  static <T> T sample(
      Network generator, RandomStream noise, long first, int count, Listener<T> listener) {
    int latent = generator.plan().input().elements();
    try (MemoryScope scope = MemoryScope.open("SAMPLE")) {
      return Recording.off(
          () ->
              listener.hear(
                  generator.forward(Latent.noise(noise, first, count, latent), Pass.sampling())));
    }
  }

  /** Grey levels of pictures in [−1, 1], rounded. */
  static byte[] grey(Tensor pictures) {
    float[] values = pictures.value().toFloats();
    byte[] grey = new byte[values.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.max(0, Math.min(255, Math.round((values[i] + 1) * 127.5f)));
    }
    return grey;
  }
}
