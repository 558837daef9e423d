package org.ganvas.tensor.kernel;

import java.util.Arrays;

/**
 * All that the plan of a convolution depends on.
 *
 * @param batch pictures
 * @param in channels of the input
 * @param height of the input
 * @param width of the input
 * @param out channels of the output
 * @param window how the kernel moves
 */
record ConvolutionShape(long batch, long in, long height, long width, long out, Window window) {

  /**
   * The shape of a convolution.
   *
   * @param input {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   */
  static ConvolutionShape of(long[] input, long[] weight, Window window) {
    if (input.length != 4 || weight.length != 4 || input[1] != weight[1]) {
      throw new IllegalArgumentException(
          "kernels of %s do not fit an input of %s"
              .formatted(Arrays.toString(weight), Arrays.toString(input)));
    }
    return new ConvolutionShape(input[0], input[1], input[2], input[3], weight[0], window);
  }

  /** The shape of the input. */
  long[] input() {
    return new long[] {batch, in, height, width};
  }

  /** The shape of the kernels. */
  long[] weight() {
    return new long[] {out, in, window.kernel(), window.kernel()};
  }

  /** The shape of the output. */
  long[] output() {
    return new long[] {batch, out, window.output(height), window.output(width)};
  }

  /** How far the kernel moves down and to the right. */
  long[] strides() {
    return new long[] {window.stride(), window.stride()};
  }

  /** Zeros above and to the left. */
  long[] paddingBefore() {
    return new long[] {window.before(height), window.before(width)};
  }

  /** Zeros below and to the right. */
  long[] paddingAfter() {
    return new long[] {window.after(height), window.after(width)};
  }
}
