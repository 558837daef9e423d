package org.ganvas.tensor.kernel;

/**
 * The gradient of a convolution with respect to an input of few channels. A processor computes
 * sixteen channels as fast as one; as convolutions of the gradient by the turned kernels, several
 * pixels of the input are computed as channels of one.
 */
final class FewChannels {
  private static final int FEW = 4;
  private static final int MANY = 8;

  private FewChannels() {}

  /**
   * Whether a convolution's input has so few channels that its gradient is better computed here.
   */
  static boolean areIn(ConvolutionShape shape) {
    return shape.in() <= FEW && shape.out() >= MANY && (slides(shape) || halves(shape));
  }

  /**
   * The gradient.
   *
   * @param weight {@code [out, in, kernel, kernel]}
   * @param gradient {@code [batch, out, …]}
   * @return {@code [batch, in, height, width]}
   */
  static NdArray inputGradient(
      OneDnnConvolutions convolutions, NdArray weight, NdArray gradient, ConvolutionShape shape) {
    NdArray turned = Phases.turned(weight);
    if (slides(shape)) {
      return convolutions.forward(gradient, turned, null, turned(shape));
    }
    int kernel = Math.toIntExact(shape.kernelHeight());
    Window window = new Window((kernel + 1) / 2, 1, 1);
    NdArray phases = convolutions.forward(gradient, Phases.ofKernels(turned), null, window);
    return interleaved(phases, shape, Phases.shift(kernel));
  }

  /** What {@link Phases#interleave} does, sooner for so few numbers. */
  private static NdArray interleaved(NdArray phases, ConvolutionShape shape, int shift) {
    NdArray out =
        NdArray.uninitialised(Precision.FLOAT32, MemoryOrder.CHANNELS_LAST, shape.input());
    float[] from = phases.inMemoryOrder();
    float[] to = new float[Math.toIntExact(out.length())];
    int channels = Math.toIntExact(shape.in());
    int rows = Math.toIntExact(phases.size(2));
    int columns = Math.toIntExact(phases.size(3));
    int height = Math.toIntExact(shape.height());
    int width = Math.toIntExact(shape.width());
    int target = 0;
    for (int picture = 0; picture < shape.batch(); picture++) {
      for (int y = 0; y < height; y++) {
        int row = (picture * rows + y / 2 + y % 2 * shift) * columns;
        for (int x = 0; x < width; x++) {
          int pixel = row + (x >> 1) + (x & 1) * shift;
          int source = (4 * pixel + y % 2 * 2 + (x & 1)) * channels;
          for (int channel = 0; channel < channels; channel++) {
            to[target++] = from[source + channel];
          }
        }
      }
    }
    out.fillInMemoryOrder(to);
    return out;
  }

  private static boolean slides(ConvolutionShape shape) {
    return shape.down() == 1 && shape.across() == 1;
  }

  /** Whether it is a convolution of stride 2 with "same" padding that {@link Phases} know. */
  private static boolean halves(ConvolutionShape shape) {
    return shape.down() == 2
        && shape.kernelHeight() >= 3
        && shape.kernelHeight() <= 6
        && same(shape.height(), shape.kernelHeight(), shape.above(), shape.below())
        && same(shape.width(), shape.kernelWidth(), shape.left(), shape.right());
  }

  private static boolean same(long size, long kernel, long before, long after) {
    return size % 2 == 0 && before == (kernel - 2) / 2 && before + after == kernel - 2;
  }

  /** The convolution of the gradient by the turned kernels. */
  private static ConvolutionShape turned(ConvolutionShape shape) {
    return new ConvolutionShape(
        shape.batch(),
        shape.out(),
        shape.outputHeight(),
        shape.outputWidth(),
        shape.in(),
        shape.kernelHeight(),
        shape.kernelWidth(),
        1,
        1,
        shape.kernelHeight() - 1 - shape.above(),
        shape.kernelWidth() - 1 - shape.left(),
        shape.kernelHeight() - 1 - shape.below(),
        shape.kernelWidth() - 1 - shape.right());
  }
}
