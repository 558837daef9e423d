package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.tensor.Convolution;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Window;

/**
 * A convolution with "same" padding.
 *
 * @param channels that come out
 * @param kernel its side in pixels
 * @param stride the output is this many times smaller
 * @param bias whether a number is added to each channel
 */
public record Convolve(int channels, int kernel, int stride, boolean bias) implements Layer {
  /** Of initial weights: Radford et al. 2016, arXiv 1511.06434. */
  static final double DEVIATION = 0.02;

  /** With bias. */
  public static Convolve of(int channels, int kernel, int stride) {
    return new Convolve(channels, kernel, stride, true);
  }

  @Override
  public String describe() {
    return "Convolution %d×%d%s".formatted(kernel, kernel, stride == 1 ? "" : ", stride " + stride);
  }

  @Override
  public Shape outputShape(Shape input) {
    Pictures.check("a convolution", input);
    Window window = Window.same(kernel, stride);
    return Shape.of(
        channels, (int) window.output(input.size(1)), (int) window.output(input.size(2)));
  }

  @Override
  public List<ParameterSpec> parameters(Shape input) {
    return kernels(channels, input.size(0), kernel, bias);
  }

  @Override
  public Layer spectrallyNormalised(int iterations) {
    return new SpectralNorm(this, iterations);
  }

  @Override
  public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
    Tensor weight = parameters.get("weight");
    Window window = Window.same(kernel, stride);
    return bias
        ? Convolution.apply(input, weight, parameters.get("bias"), window)
        : Convolution.apply(input, weight, window);
  }

  static List<ParameterSpec> kernels(int out, int in, int kernel, boolean bias) {
    List<ParameterSpec> specs = new ArrayList<>();
    specs.add(
        new ParameterSpec(
            "weight", new Initialiser.Normal(DEVIATION), true, out, in, kernel, kernel));
    if (bias) {
      specs.add(new ParameterSpec("bias", new Initialiser.Constant(0), true, out));
    }
    return specs;
  }
}
