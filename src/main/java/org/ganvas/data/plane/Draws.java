package org.ganvas.data.plane;

import org.ganvas.tensor.RandomStream;

/**
 * The random numbers of one point. The same on every machine, as the dataset's digest has to be;
 * hence {@link StrictMath}.
 */
final class Draws {
  private final RandomStream stream;
  private long drawn;

  Draws(RandomStream stream) {
    this.stream = stream;
  }

  /** The next number of the uniform distribution on [0, 1). */
  double uniform() {
    return stream.uniform(drawn++);
  }

  /** The next number of N(0, 1), by the transform of Box and Muller 1958. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }
}
