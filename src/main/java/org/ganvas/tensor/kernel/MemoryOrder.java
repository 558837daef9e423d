package org.ganvas.tensor.kernel;

/** How the numbers of an array follow one another in memory. */
enum MemoryOrder {
  /** The last dimension innermost, as ND4J has them. */
  C,
  /** Pictures with all channels of a pixel together, which is what fast convolutions want. */
  CHANNELS_LAST;

  /**
   * Whether numbers of a shape are in this order when they are in C's.
   *
   * @param shape {@code [batch, channels, height, width]} if the order is channels last
   */
  boolean equalsC(long... shape) {
    return this == C || shape.length != 4 || shape[1] == 1 || shape[2] * shape[3] == 1;
  }
}
