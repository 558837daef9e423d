package org.ganvas.tensor.kernel;

/**
 * How a square kernel moves over a picture.
 *
 * @param kernel its side
 * @param stride how far it moves at a time
 * @param padding zeros on each side of the picture, or {@link #SAME}
 */
public record Window(int kernel, int stride, int padding) {
  /**
   * As many zeros as make the output {@code ⌈input ÷ stride⌉}; of an odd number the extra one comes
   * after.
   */
  public static final int SAME = -1;

  /** A window with "same" padding. */
  public static Window same(int kernel, int stride) {
    return new Window(kernel, stride, SAME);
  }

  /** The side of the output for a side of the input. */
  public long output(long input) {
    return padding == SAME
        ? (input + stride - 1) / stride
        : (input + 2L * padding - kernel) / stride + 1;
  }

  /** Zeros before the first pixel of a side of the input. */
  long before(long input) {
    return padding == SAME ? same(input) / 2 : padding;
  }

  /** Zeros after the last pixel of a side of the input. */
  long after(long input) {
    return padding == SAME ? same(input) - before(input) : padding;
  }

  private long same(long input) {
    return Math.max(0, (output(input) - 1) * stride + kernel - input);
  }
}
