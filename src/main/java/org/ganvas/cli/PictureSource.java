package org.ganvas.cli;

import java.util.Optional;
import org.ganvas.data.ImageDataset;

/** A trained generator, asked for pictures. */
public interface PictureSource extends AutoCloseable {

  /** Pixels of a picture from top to bottom. */
  int height();

  /** Pixels of a picture from left to right. */
  int width();

  /** Iterations it was trained for. */
  long step();

  /**
   * Makes the samples {@code first … first + count - 1} of a seed; the k-th sample of a seed is the
   * same whatever the count.
   *
   * @return grey levels, picture after picture, row after row, 0 black
   */
  byte[] sample(long seed, long first, int count);

  /**
   * The first samples of a seed.
   *
   * @param name what they are called in messages
   */
  default ImageDataset pictures(String name, long seed, int count) {
    return new ImageDataset(name, height(), width(), sample(seed, 0, count), Optional.empty());
  }

  @Override
  void close();
}
