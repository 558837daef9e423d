package org.ganvas.tensor.kernel;

/** Two-dimensional convolutions and the two halves of their gradient. */
public final class Convolutions {
  private static final ConvolutionKernels ND4J = new Nd4jConvolutions();
  private static final ConvolutionKernels ONE_DNN = new OneDnnConvolutions();

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
    return OneDnn.serves(x.precision()) ? ONE_DNN : ND4J;
  }
}
