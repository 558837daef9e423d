package org.ganvas.tensor;

import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.kernel.Convolutions;
import org.ganvas.tensor.kernel.Phases;
import org.ganvas.tensor.kernel.Window;

/**
 * Convolutions. A convolution is linear in its input and in its kernels, and so are the two halves
 * of its gradient: the three of them pull back to one another, which closes them under
 * differentiation.
 */
public final class Convolution {
  private Convolution() {}

  /**
   * A convolution.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   * @return {@code [batch, out, …]}
   */
  public static Tensor apply(Tensor x, Tensor weight, Window window) {
    return Tensor.result(
        Convolutions.forward(x.value(), weight.value(), window),
        List.of(x, weight),
        halves(x, weight, window));
  }

  private static PullBack halves(Tensor x, Tensor weight, Window window) {
    PullBack each =
        PullBack.of(
            g -> inputGradient(weight, g, window, x.shape()),
            g -> weightGradient(x, g, window, weight.shape()));
    return (g, wanted) -> {
      if (wanted[0] && wanted[1] && !Recording.isOn()) {
        Convolutions.Gradient both =
            Convolutions.backward(x.value(), weight.value(), g.value(), window);
        return List.of(Tensor.constant(both.input()), Tensor.constant(both.weight()));
      }
      return each.pull(g, wanted);
    };
  }

  /**
   * A convolution, and a number added to each channel.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}
   * @param bias {@code [out]}
   * @return {@code [batch, out, …]}
   */
  public static Tensor apply(Tensor x, Tensor weight, Tensor bias, Window window) {
    PullBack each =
        PullBack.of(
            g -> inputGradient(weight, g, window, x.shape()),
            g -> weightGradient(x, g, window, weight.shape()),
            Linear::sumOfFeatures);
    return Tensor.result(
        Convolutions.forward(x.value(), weight.value(), bias.value(), window),
        List.of(x, weight, bias),
        (g, wanted) -> {
          if (!wanted[1] || !wanted[2] || Recording.isOn()) {
            return each.pull(g, wanted);
          }
          Convolutions.ParameterGradient learned =
              Convolutions.parameterGradient(x.value(), g.value(), window, weight.shape());
          return Arrays.asList(
              wanted[0] ? inputGradient(weight, g, window, x.shape()) : null,
              Tensor.constant(learned.weight()),
              Tensor.constant(learned.bias()));
        });
  }

  /**
   * What a gradient of a convolution's output is at its input; as a map of its own, a transposed
   * convolution.
   */
  private static Tensor inputGradient(
      Tensor weight, Tensor gradient, Window window, long[] inputShape) {
    return Tensor.result(
        Convolutions.inputGradient(weight.value(), gradient.value(), window, inputShape),
        List.of(weight, gradient),
        PullBack.of(
            g -> weightGradient(g, gradient, window, weight.shape()),
            g -> apply(g, weight, window)));
  }

  /** What a gradient of a convolution's output is at its kernels. */
  private static Tensor weightGradient(
      Tensor x, Tensor gradient, Window window, long[] weightShape) {
    return Tensor.result(
        Convolutions.weightGradient(x.value(), gradient.value(), window, weightShape),
        List.of(x, gradient),
        PullBack.of(g -> inputGradient(g, gradient, window, x.shape()), g -> apply(x, g, window)));
  }

  /**
   * A transposed convolution with "same" padding: the output is {@code stride} times as high and
   * wide. With the kernels written as they slide over the output, it is a convolution of the input
   * with zeros set between its pixels, and done without ever touching those zeros: for stride 2 as
   * what a convolution with the turned kernels pulls back to or, where that is slow, as one
   * convolution to four phases, which are then interleaved.
   *
   * @param x {@code [batch, in, height, width]}
   * @param weight {@code [out, in, kernel, kernel]}; the kernel that {@code conv_transpose} of
   *     other libraries calls {@code w[in, out, i, j]} is {@code weight[out, in, kernel − 1 − i,
   *     kernel − 1 − j]} here
   * @param stride 1 with an odd kernel, or 2 with a kernel from 3 to 6
   * @return {@code [batch, out, stride · height, stride · width]}
   */
  public static Tensor transposed(Tensor x, Tensor weight, int stride) {
    int kernel = Math.toIntExact(weight.size(2));
    if (stride == 1 && kernel % 2 == 1) {
      return apply(x, weight, Window.same(kernel, 1));
    }
    if (stride != 2 || kernel < 3 || kernel > 6) {
      throw new IllegalArgumentException(
          "no transposed convolution %d×%d of stride %d".formatted(kernel, kernel, stride));
    }
    if (Convolutions.pullBackFast(x.precision())) {
      long[] output = {x.size(0), weight.size(0), 2 * x.size(2), 2 * x.size(3)};
      return inputGradient(turned(weight), x, Window.same(kernel, 2), output);
    }
    Window window = new Window((kernel + 1) / 2, 1, 1);
    Tensor phases = apply(x, kernelPhases(weight), window);
    return interleave(phases, x.size(2), x.size(3), Phases.shift(kernel));
  }

  private static Tensor turned(Tensor weight) {
    return Tensor.result(Phases.turned(weight.value()), weight, Convolution::turned);
  }

  private static Tensor interleave(Tensor phases, long height, long width, int shift) {
    return Tensor.result(
        Phases.interleave(phases.value(), height, width, shift),
        phases,
        g -> separate(g, phases.size(2), phases.size(3), shift));
  }

  private static Tensor separate(Tensor picture, long rows, long columns, int shift) {
    return Tensor.result(
        Phases.separate(picture.value(), rows, columns, shift),
        picture,
        g -> interleave(g, picture.size(2) / 2, picture.size(3) / 2, shift));
  }

  private static Tensor kernelPhases(Tensor weight) {
    return Tensor.result(
        Phases.ofKernels(weight.value()), weight, g -> kernelsOfPhases(g, weight.size(2)));
  }

  private static Tensor kernelsOfPhases(Tensor phases, long kernel) {
    return Tensor.result(
        Phases.toKernels(phases.value(), kernel), phases, Convolution::kernelPhases);
  }
}
