package org.ganvas.tensor.kernel;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution to few channels as one to more: several neighbours of a column are computed as the
 * channels of one pixel, each with the kernels moved to its place. Processors compute sixteen
 * channels as fast as one, and rows of pixels, which stay long, side by side.
 *
 * @param narrow the convolution that is wanted
 * @param count how many neighbours together, 1 if that does not help
 */
record Neighbours(ConvolutionShape narrow, int count) {
  private static final int[] SWAPPED = {0, 1, 3, 2, 4};

  /** What the processor's vectors hold. */
  private static final int LANES = 16;

  /** From so many input channels on it is worth while. */
  private static final int DEEP = 8;

  /** As many neighbours as fill a vector, if they divide a column. */
  static Neighbours of(ConvolutionShape shape) {
    int count = 1;
    if (shape.in() >= DEEP) {
      for (int n = 2; n * shape.out() <= LANES; n++) {
        if (shape.outputHeight() % n == 0) {
          count = n;
        }
      }
    }
    return new Neighbours(shape, count);
  }

  /** The convolution that is computed. */
  ConvolutionShape wide() {
    return new ConvolutionShape(
        narrow.batch(),
        narrow.in(),
        narrow.height(),
        narrow.width(),
        count * narrow.out(),
        narrow.kernelHeight() + (count - 1) * narrow.down(),
        narrow.kernelWidth(),
        count * narrow.down(),
        narrow.across(),
        narrow.above(),
        narrow.left(),
        narrow.below(),
        narrow.right());
  }

  /**
   * The kernels, once a neighbour.
   *
   * @param weight {@code [out, in, height, width]}
   * @return {@code [count · out, in, height + (count − 1) · down, width]}
   */
  NdArray spread(NdArray weight) {
    NdArray out = NdArray.filled(weight.precision(), 0, wide().weight());
    for (int neighbour = 0; neighbour < count; neighbour++) {
      place(out.array(), neighbour).assign(weight.array());
    }
    return out;
  }

  /** The sum over the neighbours: what {@link #spread} pulls back to. */
  NdArray gather(NdArray spread) {
    NdArray sum = NdArray.filled(spread.precision(), 0, narrow.weight());
    for (int neighbour = 0; neighbour < count; neighbour++) {
      sum.array().addi(place(spread.array(), neighbour));
    }
    return sum;
  }

  /**
   * Pictures with neighbours as channels.
   *
   * @param pictures {@code [batch, out, height, width]}, channels last
   * @return {@code [batch, count · out, height ÷ count, width]}
   */
  NdArray together(NdArray pictures) {
    long[] shape = wide().output();
    NdArray joined = NdArray.uninitialised(pictures.precision(), MemoryOrder.CHANNELS_LAST, shape);
    INDArray rows =
        pictures
            .stored()
            .reshape('c', new long[] {shape[0], shape[2], count, shape[3], narrow.out()});
    columns(joined).assign(rows.permute(SWAPPED));
    return joined;
  }

  /**
   * Pictures whose neighbours were channels: undoes {@link #together}.
   *
   * @param joined {@code [batch, count · out, height ÷ count, width]}, channels last
   * @return {@code [batch, out, height, width]}
   */
  NdArray apart(NdArray joined) {
    NdArray pictures =
        NdArray.uninitialised(joined.precision(), MemoryOrder.CHANNELS_LAST, narrow.output());
    long[] shape = wide().output();
    pictures
        .stored()
        .reshape('c', new long[] {shape[0], shape[2], count, shape[3], narrow.out()})
        .assign(columns(joined).permute(SWAPPED));
    return pictures;
  }

  private INDArray columns(NdArray joined) {
    long[] shape = wide().output();
    return joined
        .stored()
        .reshape('c', new long[] {shape[0], shape[2], shape[3], count, narrow.out()});
  }

  private INDArray place(INDArray spread, int neighbour) {
    long channel = neighbour * narrow.out();
    long row = neighbour * narrow.down();
    return spread.get(
        interval(channel, channel + narrow.out()),
        all(),
        interval(row, row + narrow.kernelHeight()),
        all());
  }
}
