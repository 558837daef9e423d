package org.ganvas.tensor.kernel;

/**
 * oneDNN, called on ND4J's own buffers: each pass is planned once for its shape, and a half of a
 * gradient that nobody wants is not computed. Single precision only.
 */
final class OneDnnConvolutions implements ConvolutionKernels {
  /** oneDNN's objects belong to the thread that made them, and so does a number of threads. */
  private final ThreadLocal<ConvolutionPlans> plans =
      ThreadLocal.withInitial(ConvolutionPlans::new);

  @Override
  public NdArray forward(NdArray x, NdArray weight, Window window) {
    ConvolutionShape shape = ConvolutionShape.of(x.shape(), weight.shape(), window);
    NdArray out = NdArray.uninitialised(Precision.FLOAT32, shape.output());
    plans.get().run(ConvolutionPass.FORWARD, shape, x, weight, out);
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
    NdArray out = NdArray.uninitialised(Precision.FLOAT32, inputShape);
    plans.get().run(ConvolutionPass.INPUT_GRADIENT, shape, gradient, weight, out);
    return out;
  }

  @Override
  public NdArray weightGradient(NdArray x, NdArray gradient, Window window, long... weightShape) {
    ConvolutionShape shape = ConvolutionShape.of(x.shape(), weightShape, window);
    NdArray out = NdArray.uninitialised(Precision.FLOAT32, weightShape);
    plans.get().run(ConvolutionPass.WEIGHT_GRADIENT, shape, x, gradient, out);
    return out;
  }
}
