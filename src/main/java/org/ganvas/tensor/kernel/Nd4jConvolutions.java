package org.ganvas.tensor.kernel;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's own operations: on every system and in both precisions, but each call makes its plan anew,
 * and a gradient is always both halves.
 */
final class Nd4jConvolutions implements ConvolutionKernels {
  private static final int NCHW = 0;
  private static final int OIHW = 1;

  @Override
  public NdArray forward(NdArray x, NdArray weight, @Nullable NdArray bias, Window window) {
    NdArray out =
        NdArray.uninitialised(
            x.precision(),
            x.size(0),
            weight.size(0),
            window.output(x.size(2)),
            window.output(x.size(3)));
    Nd4j.exec(
        op("conv2d", window)
            .addInputs(x.in(MemoryOrder.C).stored(), weight.stored())
            .addOutputs(out.stored())
            .build());
    return bias == null ? out : Elementwise.addBias(out, bias);
  }

  @Override
  public Convolutions.Gradient backward(
      NdArray x, NdArray weight, NdArray gradient, Window window) {
    NdArray dx = NdArray.uninitialised(x.precision(), x.shape());
    NdArray dw = weight.like();
    Nd4j.exec(
        op("conv2d_bp", window)
            .addInputs(
                x.in(MemoryOrder.C).stored(), weight.stored(), gradient.in(MemoryOrder.C).stored())
            .addOutputs(dx.stored(), dw.stored())
            .build());
    return new Convolutions.Gradient(dx, dw);
  }

  @Override
  public NdArray inputGradient(
      NdArray weight, NdArray gradient, Window window, long... inputShape) {
    // ND4J's data-only backward pass is ten times slower than both halves together.
    return backward(NdArray.filled(weight.precision(), 0, inputShape), weight, gradient, window)
        .input();
  }

  @Override
  public NdArray weightGradient(NdArray x, NdArray gradient, Window window, long... weightShape) {
    return backward(x, NdArray.filled(x.precision(), 0, weightShape), gradient, window).weight();
  }

  @Override
  public Convolutions.ParameterGradient parameterGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape) {
    return new Convolutions.ParameterGradient(
        weightGradient(x, gradient, window, weightShape), Reductions.sumOfFeatures(gradient));
  }

  private static DynamicCustomOp.DynamicCustomOpsBuilder op(String name, Window window) {
    int padding = Math.max(0, window.padding());
    int same = window.padding() == Window.SAME ? 1 : 0;
    return Elementwise.op(name)
        .addIntegerArguments(
            window.kernel(),
            window.kernel(),
            window.stride(),
            window.stride(),
            padding,
            padding,
            1,
            1,
            same,
            NCHW,
            OIHW);
  }
}
