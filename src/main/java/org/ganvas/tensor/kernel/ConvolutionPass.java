package org.ganvas.tensor.kernel;

/** A convolution, and the halves of its gradient. */
enum ConvolutionPass {
  /** From input and kernels to output. */
  FORWARD,
  /** From the output's gradient and the kernels to the input's gradient. */
  INPUT_GRADIENT,
  /** From the input and the output's gradient to the kernels' gradient. */
  WEIGHT_GRADIENT
}
