package org.ganvas.tensor.kernel;

import org.jspecify.annotations.Nullable;

/** Whoever computes convolutions; shapes and meaning are those of {@link Convolutions}. */
sealed interface ConvolutionKernels permits Nd4jConvolutions, OneDnnConvolutions {
  /** A convolution, with a bias if there is one. */
  NdArray forward(NdArray x, NdArray weight, @Nullable NdArray bias, Window window);

  /** A convolution without a bias. */
  default NdArray forward(NdArray x, NdArray weight, Window window) {
    return forward(x, weight, null, window);
  }

  /** Both halves of its gradient. */
  Convolutions.Gradient backward(NdArray x, NdArray weight, NdArray gradient, Window window);

  /** The gradient with respect to the input alone. */
  NdArray inputGradient(NdArray weight, NdArray gradient, Window window, long... inputShape);

  /** The gradient with respect to the kernels alone. */
  NdArray weightGradient(NdArray x, NdArray gradient, Window window, long... weightShape);

  /** The gradient with respect to the kernels and to a bias. */
  Convolutions.ParameterGradient parameterGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape);
}
