package org.ganvas.tensor.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A convolution from many channels to one that keeps the size of pictures, as a product and sums:
 * what each tap of the kernel adds is computed for every pixel of the input at once, and then
 * gathered where the kernel reaches. A processor's convolutions compute sixteen channels where one
 * is wanted; of the product nothing is idle. Single precision only.
 */
record Taps(ConvolutionShape shape) {
  /** More sums than that take longer than the convolution. */
  private static final int MOST_TAPS = 64;

  /** From so many input channels on the product is worth while. */
  private static final int DEEP = 32;

  /** Whether a convolution is better computed here. */
  static boolean serve(ConvolutionShape shape) {
    return shape.out() == 1
        && shape.down() == 1
        && shape.across() == 1
        && shape.outputHeight() == shape.height()
        && shape.outputWidth() == shape.width()
        && shape.in() >= DEEP
        && shape.kernelHeight() * shape.kernelWidth() <= MOST_TAPS;
  }

  /**
   * The convolution.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [1, in, kernel, kernel]}
   * @param bias {@code [1]}
   * @return {@code [batch, 1, …]}
   */
  NdArray forward(NdArray x, NdArray weight, @Nullable NdArray bias) {
    NdArray pixels =
        x.in(MemoryOrder.CHANNELS_LAST)
            .storedAs(shape.batch() * shape.height() * shape.width(), shape.in());
    NdArray added = Products.matmul(weight.reshaped(shape.in(), taps()), pixels, true, true);
    NdArray out = NdArray.uninitialised(Precision.FLOAT32, shape.output());
    double start = bias == null ? 0 : bias.scalar();
    for (long picture = 0; picture < shape.batch(); picture++) {
      out.examples(picture, picture + 1).fill(gathered(added, picture, (float) start));
    }
    return out;
  }

  /**
   * One picture.
   *
   * @param added what each tap adds, {@code [taps, batch · height · width]}
   * @return {@code [height · width]}
   */
  private float[] gathered(NdArray added, long picture, float start) {
    int width = Math.toIntExact(shape.width());
    int kernelWidth = Math.toIntExact(shape.kernelWidth());
    float[] sums = new float[Math.toIntExact(shape.height() * shape.width())];
    Arrays.fill(sums, start);
    float[] plane = new float[sums.length];
    for (int tap = 0; tap < taps(); tap++) {
      added.copyTo(plane, (tap * shape.batch() + picture) * plane.length);
      int down = tap / kernelWidth - Math.toIntExact(shape.above());
      int across = tap % kernelWidth - Math.toIntExact(shape.left());
      clearWhatWouldWrap(plane, width, across);
      int shift = down * width + across;
      int first = Math.max(0, -shift);
      int last = Math.min(sums.length, sums.length - shift);
      for (int i = first; i < last; i++) {
        sums[i] += plane[i + shift];
      }
    }
    return sums;
  }

  /** Columns that a shift to the side moves out of the picture, and so into the next row. */
  private static void clearWhatWouldWrap(float[] plane, int width, int across) {
    int from = across > 0 ? 0 : width + across;
    int count = Math.abs(across);
    for (int row = 0; row < plane.length; row += width) {
      for (int column = from; column < from + count; column++) {
        plane[row + column] = 0;
      }
    }
  }

  private int taps() {
    return Math.toIntExact(shape.kernelHeight() * shape.kernelWidth());
  }
}
