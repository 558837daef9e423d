package org.ganvas.tensor.kernel;

import static org.ganvas.tensor.kernel.OperationProfile.measured;

import org.ganvas.tensor.kernel.OperationProfile.Operation;

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
   * The gradient of a convolution with respect to what it learns.
   *
   * @param weight with respect to its kernels
   * @param bias with respect to the numbers added to each channel
   */
  public record ParameterGradient(NdArray weight, NdArray bias) {}

  /**
   * A convolution.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   * @return {@code [batch, out, …]}
   */
  public static NdArray forward(NdArray x, NdArray weight, Window window) {
    return measured(
        () -> kernels(x).forward(x, weight, window),
        out -> operation("convolution", x, weight, out));
  }

  /**
   * A convolution, and a number added to each channel.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   * @param bias {@code [out]}
   * @return {@code [batch, out, …]}
   */
  public static NdArray forward(NdArray x, NdArray weight, NdArray bias, Window window) {
    return measured(
        () -> kernels(x).forward(x, weight, bias, window),
        out -> operation("convolution and bias", x, weight, out));
  }

  /** Both halves of the gradient at once, for the price of two convolutions. */
  public static Gradient backward(NdArray x, NdArray weight, NdArray gradient, Window window) {
    return measured(
        () -> kernels(x).backward(x, weight, gradient, window),
        both -> operation("convolution, both gradients", x, weight, gradient).times(2));
  }

  /**
   * The gradient with respect to the input alone.
   *
   * @param inputShape {@code [batch, in, height, width]}
   */
  public static NdArray inputGradient(
      NdArray weight, NdArray gradient, Window window, long... inputShape) {
    return measured(
        () -> kernels(weight).inputGradient(weight, gradient, window, inputShape),
        out -> operation("convolution, input gradient", out, weight, gradient));
  }

  /**
   * The gradient with respect to the kernels alone.
   *
   * @param weightShape {@code [out, in, kernel, kernel]}
   */
  public static NdArray weightGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape) {
    return measured(
        () -> kernels(x).weightGradient(x, gradient, window, weightShape),
        out -> operation("convolution, weight gradient", x, out, gradient));
  }

  /**
   * The gradient with respect to the kernels and to the numbers added to each channel: reads the
   * gradient once for both.
   *
   * @param weightShape {@code [out, in, kernel, kernel]}
   */
  public static ParameterGradient parameterGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape) {
    return measured(
        () -> kernels(x).parameterGradient(x, gradient, window, weightShape),
        of -> operation("convolution, weight and bias gradient", x, of.weight(), gradient));
  }

  /** Whether gradients of inputs are as fast as convolutions, also with strides. */
  public static boolean pullBackFast(Precision precision) {
    return OneDnn.serves(precision);
  }

  private static Operation operation(String name, NdArray in, NdArray weight, NdArray out) {
    double multiplications = (double) out.length() * weight.length() / weight.size(0);
    return new Operation(
        "%s %s by %s".formatted(name, in, weight),
        2 * multiplications,
        (in.length() + weight.length() + out.length()) * (double) out.precision().bytes());
  }

  private static ConvolutionKernels kernels(NdArray x) {
    return OneDnn.serves(x.precision()) ? ONE_DNN : ND4J;
  }
}
