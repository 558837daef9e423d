package org.ganvas.tensor.kernel;

/** Two-dimensional convolutions and the two halves of their gradient. */
public final class Convolutions {
  /** The property that, set to {@code nd4j}, keeps oneDNN from being called directly. */
  private static final String KERNELS = "ganvas.kernels";

  private static final ConvolutionKernels ND4J = new Nd4jConvolutions();

  private Convolutions() {}

  /**
   * The gradient of a convolution.
   *
   * @param input with respect to its input
   * @param weight with respect to its kernels
   */
  public record Gradient(NdArray input, NdArray weight) {}

  /**
   * A convolution.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   * @return {@code [batch, out, …]}
   */
  public static NdArray forward(NdArray x, NdArray weight, Window window) {
    return kernels(x).forward(x, weight, window);
  }

  /** Both halves of the gradient at once, for the price of two convolutions. */
  public static Gradient backward(NdArray x, NdArray weight, NdArray gradient, Window window) {
    return kernels(x).backward(x, weight, gradient, window);
  }

  /**
   * The gradient with respect to the input alone.
   *
   * @param inputShape {@code [batch, in, height, width]}
   */
  public static NdArray inputGradient(
      NdArray weight, NdArray gradient, Window window, long... inputShape) {
    return kernels(weight).inputGradient(weight, gradient, window, inputShape);
  }

  /**
   * The gradient with respect to the kernels alone.
   *
   * @param weightShape {@code [out, in, kernel, kernel]}
   */
  public static NdArray weightGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape) {
    return kernels(x).weightGradient(x, gradient, window, weightShape);
  }

  private static ConvolutionKernels kernels(NdArray x) {
    return x.precision() == Precision.FLOAT32 ? Chosen.FOR_SINGLES : ND4J;
  }

  /** Decided when the first convolution is computed: the native library is large to load. */
  private static final class Chosen {
    private static final ConvolutionKernels FOR_SINGLES = choose();

    private static ConvolutionKernels choose() {
      return System.getProperty(KERNELS, "").equals("nd4j")
          ? ND4J
          : OneDnnConvolutions.load().<ConvolutionKernels>map(oneDnn -> oneDnn).orElse(ND4J);
    }
  }
}
