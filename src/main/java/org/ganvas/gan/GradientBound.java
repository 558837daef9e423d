package org.ganvas.gan;

import java.util.List;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Reductions;
import org.ganvas.tensor.kernel.Updates;

/**
 * How large a gradient an optimiser may be given: Pascanu et al. 2013, On the difficulty of
 * training recurrent neural networks, arXiv 1211.5063, algorithm 1. The norm keeps its direction, a
 * bound of each number does not; the norm is applied first.
 *
 * @param norm the largest Euclidean norm over all weights, 0 for any
 * @param value the largest magnitude of a number, 0 for any
 */
public record GradientBound(double norm, double value) {
  /** Any gradient. */
  public static final GradientBound NONE = new GradientBound(0, 0);

  /** The same with another largest norm. */
  public GradientBound withNorm(double largest) {
    return new GradientBound(largest, value);
  }

  /** The same with another largest magnitude. */
  public GradientBound withValue(double largest) {
    return new GradientBound(norm, largest);
  }

  /** The gradient within these bounds. */
  List<Tensor> of(List<Tensor> gradient) {
    List<Tensor> bounded = gradient;
    double length = norm(gradient);
    if (norm > 0 && length > norm) {
      bounded = gradient.stream().map(part -> part.times(norm / length)).toList();
    }
    return value > 0 ? bounded.stream().map(this::clipped).toList() : bounded;
  }

  /** Euclidean, over all weights. */
  static double norm(List<Tensor> gradient) {
    return Math.sqrt(
        gradient.stream().mapToDouble(part -> Reductions.sumOfSquares(part.value())).sum());
  }

  private Tensor clipped(Tensor part) {
    NdArray copy = part.times(1).value();
    Updates.clip(copy, value);
    return Tensor.constant(copy);
  }
}
