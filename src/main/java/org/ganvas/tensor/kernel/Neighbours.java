package org.ganvas.tensor.kernel;

/**
 * A convolution to few channels as one to more: several neighbours of a column are computed as the
 * channels of one pixel, each with the kernels moved to its place. Processors compute sixteen
 * channels as fast as one, and rows of pixels, which stay long, side by side. What is moved about
 * is small, and done in plain Java. Single precision only.
 *
 * @param narrow the convolution that is wanted
 * @param count how many neighbours together, 1 if that does not help
 */
record Neighbours(ConvolutionShape narrow, int count) {
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
    float[] kernels = weight.toFloats();
    float[] spread = new float[Math.toIntExact(volume(wide().weight()))];
    int rows = rowsOfKernel();
    for (int neighbour = 0; neighbour < count; neighbour++) {
      for (int plane = 0; plane < planes(); plane++) {
        System.arraycopy(kernels, plane * rows, spread, place(neighbour, plane), rows);
      }
    }
    return NdArray.of(Precision.FLOAT32, spread, wide().weight());
  }

  /** The bias, once a neighbour: {@code [out]} to {@code [count · out]}. */
  NdArray repeated(NdArray bias) {
    float[] once = bias.toFloats();
    float[] all = new float[count * once.length];
    for (int neighbour = 0; neighbour < count; neighbour++) {
      System.arraycopy(once, 0, all, neighbour * once.length, once.length);
    }
    return NdArray.of(Precision.FLOAT32, all, all.length);
  }

  /** The sum over the neighbours: what {@link #spread} pulls back to. */
  NdArray gather(NdArray spread) {
    float[] all = spread.toFloats();
    float[] sum = new float[Math.toIntExact(volume(narrow.weight()))];
    int rows = rowsOfKernel();
    for (int neighbour = 0; neighbour < count; neighbour++) {
      for (int plane = 0; plane < planes(); plane++) {
        int from = place(neighbour, plane);
        int to = plane * rows;
        for (int i = 0; i < rows; i++) {
          sum[to + i] += all[from + i];
        }
      }
    }
    return NdArray.of(Precision.FLOAT32, sum, narrow.weight());
  }

  /**
   * Pictures with neighbours as channels.
   *
   * @param pictures {@code [batch, out, height, width]}, channels last
   * @return {@code [batch, count · out, height ÷ count, width]}
   */
  NdArray together(NdArray pictures) {
    return exchanged(pictures, count, Math.toIntExact(narrow.outputWidth()), wide().output());
  }

  /**
   * Pictures whose neighbours were channels: undoes {@link #together}.
   *
   * @param joined {@code [batch, count · out, height ÷ count, width]}, channels last
   * @return {@code [batch, out, height, width]}
   */
  NdArray apart(NdArray joined) {
    return exchanged(joined, Math.toIntExact(narrow.outputWidth()), count, narrow.output());
  }

  /** Every block of so many rows of so many columns of pixels, transposed. */
  private NdArray exchanged(NdArray x, int rows, int columns, long[] shape) {
    NdArray result = NdArray.uninitialised(Precision.FLOAT32, MemoryOrder.CHANNELS_LAST, shape);
    float[] from = x.inMemoryOrder();
    float[] to = new float[from.length];
    int out = Math.toIntExact(narrow.out());
    for (int start = 0; start < from.length; start += rows * columns * out) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          int source = start + (row * columns + column) * out;
          int target = start + (column * rows + row) * out;
          for (int channel = 0; channel < out; channel++) {
            to[target + channel] = from[source + channel];
          }
        }
      }
    }
    result.fillInMemoryOrder(to);
    return result;
  }

  /** Numbers of a kernel for one input channel. */
  private int rowsOfKernel() {
    return Math.toIntExact(narrow.kernelHeight() * narrow.kernelWidth());
  }

  /** Kernels times input channels. */
  private int planes() {
    return Math.toIntExact(narrow.out() * narrow.in());
  }

  /** Where a neighbour's copy of a kernel begins: moved down to the neighbour's place. */
  private int place(int neighbour, int plane) {
    long plain = (long) neighbour * planes() + plane;
    long rows = plain * wide().kernelHeight() + neighbour * narrow.down();
    return Math.toIntExact(rows * narrow.kernelWidth());
  }

  private static long volume(long[] shape) {
    return shape[0] * shape[1] * shape[2] * shape[3];
  }
}
