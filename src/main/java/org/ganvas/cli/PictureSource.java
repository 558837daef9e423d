package org.ganvas.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.ImageDataset;

/** A trained generator, asked for pictures. */
public interface PictureSource extends AutoCloseable {

  /** Pixels of a picture from top to bottom. */
  int height();

  /** Pixels of a picture from left to right. */
  int width();

  /** How many classes one can ask it for, 0 if it is unconditional. */
  int classes();

  /** Iterations it was trained for. */
  long step();

  /**
   * Makes the samples {@code first … first + count - 1} of a seed; the k-th sample of a seed is the
   * same whatever the count. A conditional generator makes each class in turn, beginning with 0.
   *
   * @param only the one class that is made instead, or empty
   * @return grey levels, picture after picture, row after row, 0 black
   */
  byte[] sample(long seed, long first, int count, OptionalInt only);

  /**
   * The first samples of a seed, with the classes they were made for if there are any.
   *
   * @param name what they are called in messages
   * @param only the one class that is made, or empty
   */
  default ImageDataset pictures(String name, long seed, int count, OptionalInt only) {
    return new ImageDataset(
        name, height(), width(), sample(seed, 0, count, only), labels(count, only));
  }

  private Optional<byte[]> labels(int count, OptionalInt only) {
    if (classes() == 0) {
      return Optional.empty();
    }
    byte[] labels = new byte[count];
    for (int k = 0; k < count; k++) {
      labels[k] = (byte) only.orElse(k % classes());
    }
    return Optional.of(labels);
  }

  @Override
  void close();
}
