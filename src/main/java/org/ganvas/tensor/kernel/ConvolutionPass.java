package org.ganvas.tensor.kernel;

import org.bytedeco.dnnl.global.dnnl;

/** A convolution, and the halves of its gradient. */
enum ConvolutionPass {
  /** From input and kernels to output. */
  FORWARD(dnnl.DNNL_ARG_SRC, dnnl.DNNL_ARG_WEIGHTS, dnnl.DNNL_ARG_DST, dnnl.DNNL_ARG_BIAS),
  /** From the output's gradient and the kernels to the input's gradient. */
  INPUT_GRADIENT(dnnl.DNNL_ARG_DIFF_DST, dnnl.DNNL_ARG_WEIGHTS, dnnl.DNNL_ARG_DIFF_SRC, 0),
  /** From the input and the output's gradient to the kernels' gradient. */
  WEIGHT_GRADIENT(
      dnnl.DNNL_ARG_SRC,
      dnnl.DNNL_ARG_DIFF_DST,
      dnnl.DNNL_ARG_DIFF_WEIGHTS,
      dnnl.DNNL_ARG_DIFF_BIAS);

  private final int first;
  private final int second;
  private final int result;
  private final int bias;

  ConvolutionPass(int first, int second, int result, int bias) {
    this.first = first;
    this.second = second;
    this.result = result;
    this.bias = bias;
  }

  /** What oneDNN calls the first operand. */
  int first() {
    return first;
  }

  /** What oneDNN calls the second operand. */
  int second() {
    return second;
  }

  /** What oneDNN calls the result. */
  int result() {
    return result;
  }

  /** What oneDNN calls the bias, or its gradient. */
  int bias() {
    return bias;
  }
}
