package org.ganvas.cli;

import java.util.Optional;
import org.ganvas.data.ImageDataset;

/** Asks a generator for many pictures, a few at a time. */
final class Samples {
  /** Keeps the engine's memory small; more at once is no faster. */
  private static final int AT_ONCE = 250;

  private Samples() {}

  /**
   * The first samples of a seed.
   *
   * @param name what they are called in messages
   */
  static ImageDataset of(PictureSource source, String name, long seed, int count) {
    int size = source.height() * source.width();
    byte[] pixels = new byte[Math.multiplyExact(size, count)];
    for (int first = 0; first < count; first += AT_ONCE) {
      int some = Math.min(AT_ONCE, count - first);
      System.arraycopy(source.sample(seed, first, some), 0, pixels, first * size, some * size);
    }
    return new ImageDataset(name, source.height(), source.width(), pixels, Optional.empty());
  }
}
