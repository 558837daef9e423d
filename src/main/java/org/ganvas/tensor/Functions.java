package org.ganvas.tensor;

import org.ganvas.tensor.kernel.Elementwise;
import org.ganvas.tensor.kernel.Maximum;
import org.ganvas.tensor.kernel.NdArray;

/** Functions of one number, applied to every number of a tensor. */
public final class Functions {
  private Functions() {}

  /** eˣ. */
  public static Tensor exp(Tensor x) {
    return ofResult(Elementwise.exp(x.value()), x, (y, g) -> g.times(y));
  }

  /** ln x. */
  public static Tensor log(Tensor x) {
    return Tensor.result(Elementwise.log(x.value()), x, g -> g.over(x));
  }

  /** √x; its slope at 0 is infinite, so add an ε inside where 0 can come. */
  public static Tensor sqrt(Tensor x) {
    return ofResult(Elementwise.sqrt(x.value()), x, (y, g) -> g.over(y).times(0.5));
  }

  /** tanh x, in (−1, 1). */
  public static Tensor tanh(Tensor x) {
    return ofResult(
        Elementwise.tanh(x.value()),
        x,
        (y, g) ->
            Recording.isOn()
                ? g.times(y.squared().negated().plus(1))
                : Tensor.constant(Elementwise.tanhGradient(x.value(), g.value())));
  }

  /** 1 ÷ (1 + e⁻ˣ), in (0, 1). */
  public static Tensor sigmoid(Tensor x) {
    return ofResult(Elementwise.sigmoid(x.value()), x, (y, g) -> g.times(y.minus(y.squared())));
  }

  /** ln(1 + eˣ), exact for large |x|. */
  public static Tensor softplus(Tensor x) {
    return Tensor.result(Elementwise.softplus(x.value()), x, g -> g.times(sigmoid(x)));
  }

  /** x where positive, else slope · x; the slope at 0 itself is taken to be {@code slope}. */
  public static Tensor leakyRelu(Tensor x, double slope) {
    return Tensor.result(
        Elementwise.leakyRelu(x.value(), slope),
        x,
        g ->
            Recording.isOn()
                ? g.times(Tensor.constant(Elementwise.leakySlope(x.value(), slope)))
                : Tensor.constant(Elementwise.leakyReluGradient(x.value(), g.value(), slope)));
  }

  /** max(x, 0). */
  public static Tensor relu(Tensor x) {
    return leakyRelu(x, 0);
  }

  /** |x|; the slope at 0 itself is taken to be −1. */
  public static Tensor absolute(Tensor x) {
    return leakyRelu(x, -1);
  }

  /**
   * The largest of several candidates, feature by feature; the gradient goes to the first of
   * equals.
   *
   * @param x {@code [batch, candidates, features]}
   * @return {@code [batch, features]}
   */
  public static Tensor maximum(Tensor x) {
    Maximum maximum = Maximum.of(x.value());
    Tensor place = Tensor.constant(maximum.place());
    return Tensor.result(maximum.value(), x, g -> g.reshaped(g.size(0), 1, g.size(1)).times(place));
  }

  private interface PullBackFromResult {
    Tensor pull(Tensor result, Tensor gradient);
  }

  /** An operation whose derivative is most easily said in terms of its result. */
  private static Tensor ofResult(NdArray value, Tensor x, PullBackFromResult pullBack) {
    Tensor[] result = new Tensor[1];
    result[0] = Tensor.result(value, x, g -> pullBack.pull(result[0], g));
    return result[0];
  }
}
