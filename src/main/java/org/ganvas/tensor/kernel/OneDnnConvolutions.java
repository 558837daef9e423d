package org.ganvas.tensor.kernel;

import org.jspecify.annotations.Nullable;

/**
 * oneDNN, called on ND4J's own buffers: each pass is planned once for its shape, and a half of a
 * gradient that nobody wants is not computed. Single precision only.
 */
final class OneDnnConvolutions implements ConvolutionKernels {
  /** oneDNN's objects belong to the thread that made them, and so does a number of threads. */
  private final ThreadLocal<ConvolutionPlans> plans =
      ThreadLocal.withInitial(ConvolutionPlans::new);

  @Override
  public NdArray forward(NdArray x, NdArray weight, @Nullable NdArray bias, Window window) {
    return forward(x, weight, bias, ConvolutionShape.of(x.shape(), weight.shape(), window));
  }

  /** A convolution of any shape. */
  NdArray forward(NdArray x, NdArray weight, @Nullable NdArray bias, ConvolutionShape shape) {
    if (Taps.serve(shape)) {
      return new Taps(shape).forward(x, weight, bias);
    }
    Neighbours neighbours = Neighbours.of(shape);
    if (neighbours.count() > 1) {
      ConvolutionShape wide = neighbours.wide();
      NdArray joined = pictures(wide.output());
      NdArray shared = bias == null ? null : neighbours.repeated(bias);
      plans.get().run(ConvolutionPass.FORWARD, wide, x, neighbours.spread(weight), shared, joined);
      return neighbours.apart(joined);
    }
    NdArray out = pictures(shape.output());
    plans.get().run(ConvolutionPass.FORWARD, shape, x, weight, bias, out);
    return out;
  }

  @Override
  public Convolutions.Gradient backward(
      NdArray x, NdArray weight, NdArray gradient, Window window) {
    return new Convolutions.Gradient(
        inputGradient(weight, gradient, window, x.shape()),
        weightGradient(x, gradient, window, weight.shape()));
  }

  @Override
  public NdArray inputGradient(
      NdArray weight, NdArray gradient, Window window, long... inputShape) {
    ConvolutionShape shape = ConvolutionShape.of(inputShape, weight.shape(), window);
    if (FewChannels.areIn(shape)) {
      return FewChannels.inputGradient(this, weight, gradient, shape);
    }
    NdArray out = pictures(inputShape);
    run(ConvolutionPass.INPUT_GRADIENT, shape, gradient, weight, out);
    return out;
  }

  @Override
  public NdArray weightGradient(NdArray x, NdArray gradient, Window window, long... weightShape) {
    return weightGradient(x, gradient, null, window, weightShape);
  }

  @Override
  public Convolutions.ParameterGradient parameterGradient(
      NdArray x, NdArray gradient, Window window, long... weightShape) {
    NdArray bias = NdArray.uninitialised(Precision.FLOAT32, weightShape[0]);
    NdArray weight = weightGradient(x, gradient, bias, window, weightShape);
    return new Convolutions.ParameterGradient(weight, bias);
  }

  /** Also fills the gradient with respect to the bias, if there is one. */
  private NdArray weightGradient(
      NdArray x, NdArray gradient, @Nullable NdArray bias, Window window, long... weightShape) {
    ConvolutionShape shape = ConvolutionShape.of(x.shape(), weightShape, window);
    Neighbours neighbours = Neighbours.of(shape);
    if (neighbours.count() > 1) {
      NdArray spread = NdArray.uninitialised(Precision.FLOAT32, neighbours.wide().weight());
      NdArray together = neighbours.together(gradient.in(MemoryOrder.CHANNELS_LAST));
      run(ConvolutionPass.WEIGHT_GRADIENT, neighbours.wide(), x, together, spread);
      if (bias != null) {
        bias.copyFrom(Reductions.sumOfFeatures(gradient));
      }
      return neighbours.gather(spread);
    }
    NdArray out = NdArray.uninitialised(Precision.FLOAT32, weightShape);
    plans.get().run(ConvolutionPass.WEIGHT_GRADIENT, shape, x, gradient, bias, out);
    return out;
  }

  private static NdArray pictures(long... shape) {
    return NdArray.uninitialised(Precision.FLOAT32, MemoryOrder.CHANNELS_LAST, shape);
  }

  private void run(
      ConvolutionPass pass, ConvolutionShape shape, NdArray a, NdArray b, NdArray out) {
    plans.get().run(pass, shape, a, b, null, out);
  }
}
