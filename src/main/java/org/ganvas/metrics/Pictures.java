package org.ganvas.metrics;

import org.ganvas.data.ImageDataset;

/**
 * The first pictures of a dataset as one array of grey levels.
 *
 * @param count how many
 * @param pixels of each
 * @param levels picture after picture, unsigned bytes
 */
record Pictures(int count, int pixels, byte[] levels) {
  private static final int MAX_LEVEL = 255;

  /** The largest pictures whose squared distances fit an {@code int}: about 181×181. */
  static final int MAX_PIXELS = Integer.MAX_VALUE / (MAX_LEVEL * MAX_LEVEL);

  /** The first {@code limit} pictures, or all when there are fewer. */
  static Pictures first(ImageDataset dataset, int limit) {
    int count = Math.min(limit, dataset.count());
    int pixels = dataset.height() * dataset.width();
    byte[] levels = new byte[Math.multiplyExact(count, pixels)];
    for (int i = 0; i < count; i++) {
      dataset.copyPixels(i, levels, i * pixels);
    }
    return new Pictures(count, pixels, levels);
  }

  /** A grey level, 0 … 255. */
  int level(int picture, int pixel) {
    return levels[picture * pixels + pixel] & 0xff;
  }

  /** The Euclidean distance between two of them, in grey levels. */
  double distance(int a, int b) {
    int sum = 0;
    for (int p = 0; p < pixels; p++) {
      int difference = level(a, p) - level(b, p);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
