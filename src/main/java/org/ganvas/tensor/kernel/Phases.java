package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.ganvas.tensor.kernel.OperationProfile.Operation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;

/**
 * The four interleaved phases of a picture twice as large: phase {@code (a, b)} holds the pixels at
 * {@code (2y + a, 2x + b)}. In the channels of an array the phases stand one after another, {@code
 * (0,0), (0,1), (1,0), (1,1)}.
 *
 * <p>A transposed convolution of stride 2 is one convolution to four times the channels, followed
 * by {@link #interleave}; its kernels are the {@link #ofKernels phases of the kernels}.
 */
public final class Phases {
  private Phases() {}

  /**
   * Puts four phases into one picture.
   *
   * @param phases {@code [batch, 4 · channels, rows, columns]}
   * @param height of each phase in the result
   * @param width of each phase in the result
   * @param shift phase a starts at row {@code a · shift} of its channels, and likewise for columns:
   *     0, or 1 where the convolution made one row and column more than is wanted of each
   * @return {@code [batch, channels, 2 · height, 2 · width]}
   */
  public static NdArray interleave(NdArray phases, long height, long width, int shift) {
    return measured(
        () -> {
          long channels = phases.size(1) / 4;
          NdArray out =
              NdArray.uninitialised(
                  phases.precision(), phases.size(0), channels, 2 * height, 2 * width);
          for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
              pixels(out.array(), a, b).assign(phase(phases.array(), a, b, height, width, shift));
            }
          }
          return out;
        },
        out -> Operation.onMemory("interleave", out, phases));
  }

  /**
   * Takes a picture apart: what {@link #interleave} pulls back to.
   *
   * @param picture {@code [batch, channels, 2 · height, 2 · width]}
   * @param rows of the result, at least the picture's height ÷ 2 + shift
   * @param columns of the result
   * @param shift as in {@link #interleave}
   * @return {@code [batch, 4 · channels, rows, columns]}, zero where no pixel belongs
   */
  public static NdArray separate(NdArray picture, long rows, long columns, int shift) {
    return measured(
        () -> {
          long height = picture.size(2) / 2;
          long width = picture.size(3) / 2;
          NdArray out =
              NdArray.uninitialised(
                  picture.precision(), picture.size(0), 4 * picture.size(1), rows, columns);
          if (rows != height || columns != width) {
            out.array().assign(0);
          }
          for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
              phase(out.array(), a, b, height, width, shift).assign(pixels(picture.array(), a, b));
            }
          }
          return out;
        },
        out -> Operation.onMemory("separate", out, picture));
  }

  /**
   * Copies a picture into all four phases of one twice as large: nearest-neighbour enlargement.
   *
   * @param x {@code [batch, channels, height, width]}
   * @return {@code [batch, channels, 2 · height, 2 · width]}
   */
  public static NdArray enlarge(NdArray x) {
    return measured(
        () -> {
          NdArray out =
              NdArray.uninitialised(
                  x.precision(), x.size(0), x.size(1), 2 * x.size(2), 2 * x.size(3));
          for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
              pixels(out.array(), a, b).assign(x.array());
            }
          }
          return out;
        },
        out -> Operation.onMemory("enlarge", out, x));
  }

  /**
   * The sum of the four phases, which is the sum of every 2 × 2 block: what {@link #enlarge} pulls
   * back to.
   *
   * @param x {@code [batch, channels, 2 · height, 2 · width]}
   * @return {@code [batch, channels, height, width]}
   */
  public static NdArray sum(NdArray x) {
    return measured(
        () -> { // Each phase is copied out before it is added: ND4J adds strided views twenty times
          // slower than
          // it copies them.
          NdArray out =
              NdArray.uninitialised(
                  x.precision(), x.size(0), x.size(1), x.size(2) / 2, x.size(3) / 2);
          out.array().assign(pixels(x.array(), 0, 0));
          NdArray phase = out.like();
          for (int i = 1; i < 4; i++) {
            phase.array().assign(pixels(x.array(), i / 2, i % 2));
            out.array().addi(phase.array());
          }
          return out;
        },
        out -> Operation.onMemory("sum of pixel blocks", out, x));
  }

  /**
   * Takes the kernels of a transposed convolution of stride 2 apart into those of its phases.
   *
   * @param kernels {@code [out, in, k, k]}, as they slide over the enlarged input, k from 3 to 6
   * @return {@code [4 · out, in, ⌈k/2⌉, ⌈k/2⌉]}, zero where a phase has a tap less
   */
  public static NdArray ofKernels(NdArray kernels) {
    return measured(
        () -> {
          long side = (kernels.size(2) + 1) / 2;
          NdArray out =
              NdArray.uninitialised(
                  kernels.precision(), 4 * kernels.size(0), kernels.size(1), side, side);
          out.array().assign(0);
          for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
              taps(out.array(), kernels, a, b).assign(everySecond(kernels.array(), a, b));
            }
          }
          return out;
        },
        out -> Operation.onMemory("phases of kernels", out, kernels));
  }

  /**
   * Puts the kernels of the phases together again: what {@link #ofKernels} pulls back to.
   *
   * @param phases {@code [4 · out, in, ⌈k/2⌉, ⌈k/2⌉]}
   * @param k the side of the kernels
   * @return {@code [out, in, k, k]}
   */
  public static NdArray toKernels(NdArray phases, long k) {
    return measured(
        () -> {
          NdArray out =
              NdArray.uninitialised(phases.precision(), phases.size(0) / 4, phases.size(1), k, k);
          for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
              everySecond(out.array(), a, b).assign(taps(phases.array(), out, a, b));
            }
          }
          return out;
        },
        out -> Operation.onMemory("kernels of phases", out, phases));
  }

  /**
   * How far apart the phases begin after a convolution with their kernels: kernels of 3 and 4 reach
   * one pixel further back in phase 0 than in phase 1, those of 5 and 6 as far in both.
   *
   * @param kernel its side, from 3 to 6
   */
  public static int shift(int kernel) {
    return kernel < 5 ? 1 : 0;
  }

  /**
   * Kernels turned by 180° with inputs and outputs exchanged, which undoes itself: what a
   * convolution pulls back with.
   *
   * @param kernels {@code [out, in, k, k]}
   * @return {@code [in, out, k, k]}
   */
  public static NdArray turned(NdArray kernels) {
    return measured(
        () ->
            kernels.precision() == Precision.FLOAT32
                ? turnedInJava(kernels)
                : turnedByProduct(kernels),
        out -> Operation.onMemory("turn kernels", out, kernels));
  }

  private static NdArray turnedInJava(NdArray kernels) {
    int outputs = Math.toIntExact(kernels.size(0));
    int inputs = Math.toIntExact(kernels.size(1));
    int taps = Math.toIntExact(kernels.size(2) * kernels.size(3));
    NdArray turned =
        NdArray.uninitialised(Precision.FLOAT32, inputs, outputs, kernels.size(2), kernels.size(3));
    // From native memory to native memory: arrays of Java's as large as these are slow to get.
    FloatIndexer from = kernels.numbers();
    FloatIndexer to = turned.numbers();
    for (int out = 0; out < outputs; out++) {
      for (int in = 0; in < inputs; in++) {
        long target = ((long) in * outputs + out) * taps;
        long source = ((long) out * inputs + in) * taps + taps - 1;
        for (int tap = 0; tap < taps; tap++) {
          to.put(target + tap, from.get(source - tap));
        }
      }
    }
    return turned;
  }

  private static NdArray turnedByProduct(NdArray kernels) {
    // A product with ones and zeros is exact and twenty times as fast as ND4J's own reversal.
    int taps = Math.toIntExact(kernels.size(2) * kernels.size(3));
    float[] reversal = new float[taps * taps];
    for (int i = 0; i < taps; i++) {
      reversal[i * taps + taps - 1 - i] = 1;
    }
    NdArray turned =
        Products.matmul(
            kernels.reshaped(kernels.size(0) * kernels.size(1), taps),
            NdArray.of(kernels.precision(), reversal, taps, taps));
    return Layout.permute(turned.reshaped(kernels.shape()), 1, 0, 2, 3);
  }

  private static INDArray pixels(INDArray picture, int a, int b) {
    return picture.get(
        all(), all(), everySecond(a, picture.size(2)), everySecond(b, picture.size(3)));
  }

  private static INDArrayIndex everySecond(int from, long size) {
    // ND4J miscounts an interval that is shorter than its stride.
    return size == 2 ? interval(from, from + 1L) : interval(from, 2, size);
  }

  private static INDArray phase(INDArray phases, int a, int b, long height, long width, int shift) {
    long channels = phases.size(1) / 4;
    long from = (2L * a + b) * channels;
    return phases.get(
        all(),
        interval(from, from + channels),
        interval((long) a * shift, (long) a * shift + height),
        interval((long) b * shift, (long) b * shift + width));
  }

  private static INDArray everySecond(INDArray kernels, int a, int b) {
    long k = kernels.size(2);
    return kernels.get(
        all(), all(), interval(firstTap(k, a), 2, k), interval(firstTap(k, b), 2, k));
  }

  private static INDArray taps(INDArray phases, NdArray kernels, int a, int b) {
    long channels = kernels.size(0);
    long k = kernels.size(2);
    long from = (2L * a + b) * channels;
    return phases.get(
        interval(from, from + channels),
        all(),
        interval(0, tapCount(k, a)),
        interval(0, tapCount(k, b)));
  }

  /**
   * The first tap that phase {@code a} uses; it uses every second one from there. With "same"
   * padding the kernel's place 0 lies {@code k − 1 − (k − 2) / 2} pixels before the output pixel,
   * and only even places of the enlarged input are not zero.
   */
  private static long firstTap(long k, int a) {
    return (k - 1 - (k - 2) / 2 + a) % 2;
  }

  private static long tapCount(long k, int a) {
    return (k - firstTap(k, a) + 1) / 2;
  }
}
