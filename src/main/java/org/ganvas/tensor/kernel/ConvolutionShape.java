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
 * @param kernelHeight of the kernels
 * @param kernelWidth of the kernels
 * @param down how far they move down at a time
 * @param across how far they move to the right at a time
 * @param above zeros above the input
 * @param left zeros to the left of it
 * @param below zeros below it
 * @param right zeros to the right of it
 */
record ConvolutionShape(
    long batch,
    long in,
    long height,
    long width,
    long out,
    long kernelHeight,
    long kernelWidth,
    long down,
    long across,
    long above,
    long left,
    long below,
    long right) {

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
    return new ConvolutionShape(
        input[0],
        input[1],
        input[2],
        input[3],
        weight[0],
        weight[2],
        weight[3],
        window.stride(),
        window.stride(),
        window.before(input[2]),
        window.before(input[3]),
        window.after(input[2]),
        window.after(input[3]));
  }

  /** The shape of the input. */
  long[] input() {
    return new long[] {batch, in, height, width};
  }

  /** The shape of the kernels. */
  long[] weight() {
    return new long[] {out, in, kernelHeight, kernelWidth};
  }

  /** The shape of the output. */
  long[] output() {
    return new long[] {batch, out, outputHeight(), outputWidth()};
  }

  long outputHeight() {
    return (height + above + below - kernelHeight) / down + 1;
  }

  long outputWidth() {
    return (width + left + right - kernelWidth) / across + 1;
  }

  /** How far the kernel moves down and to the right. */
  long[] strides() {
    return new long[] {down, across};
  }

  /** Zeros above and to the left. */
  long[] paddingBefore() {
    return new long[] {above, left};
  }

  /** Zeros below and to the right. */
  long[] paddingAfter() {
    return new long[] {below, right};
  }
}
