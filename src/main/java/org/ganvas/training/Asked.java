package org.ganvas.training;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.ganvas.nn.ClassLabels;

/**
 * What is asked of a generator: a picture of each of these points of the latent space, and of which
 * class. A picture of the same point and class is the same whatever is asked beside it.
 *
 * @param points numbers of points of a noise stream
 * @param labels a class a point, or none where the generator is unconditional
 */
record Asked(long[] points, ClassLabels labels) {

  /**
   * The samples of a seed, which go on for ever: of an unconditional generator a picture a point;
   * of a conditional one a picture of each class in turn from each point, or of one class alone.
   *
   * @param first the number of the first, from 0
   * @param classes of the generator, 0 if it is unconditional
   * @param only the class, or empty for all in turn
   */
  static Asked samples(long first, int count, int classes, OptionalInt only) {
    LongStream numbers = LongStream.range(first, first + count);
    if (classes == 0) {
      return new Asked(numbers.toArray(), ClassLabels.NONE);
    }
    if (only.isPresent()) {
      return new Asked(numbers.toArray(), ClassLabels.all(only.getAsInt(), count));
    }
    return new Asked(
        numbers.map(k -> k / classes).toArray(), ClassLabels.of(turns(first, count, classes)));
  }

  /** The classes of samples of a seed, where each is made in turn. */
  static int[] turns(long first, int count, int classes) {
    return LongStream.range(first, first + count)
        .mapToInt(k -> (int) Math.floorMod(k, (long) classes))
        .toArray();
  }

  /** A table with a row a class, from 0 on, and a column a point, row after row. */
  static Asked table(int classes, int columns) {
    return new Asked(
        LongStream.range(0, (long) classes * columns).map(i -> i % columns).toArray(),
        ClassLabels.of(IntStream.range(0, classes * columns).map(i -> i / columns).toArray()));
  }

  /** How many pictures. */
  int count() {
    return points.length;
  }
}
