package org.ganvas.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ganvas.tensor.kernel.Elementwise;
import org.ganvas.tensor.kernel.Layout;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Reductions;

/** The four operations with broadcasting, and sums. */
final class Arithmetic {
  private Arithmetic() {}

  static Tensor add(Tensor a, Tensor b) {
    return binary(Elementwise.add(a.value(), b.value()), a, b, g -> g, g -> g);
  }

  static Tensor add(Tensor a, double number) {
    return Tensor.result(Elementwise.add(a.value(), number), a, g -> g);
  }

  static Tensor subtract(Tensor a, Tensor b) {
    return binary(Elementwise.subtract(a.value(), b.value()), a, b, g -> g, Tensor::negated);
  }

  static Tensor multiply(Tensor a, Tensor b) {
    return binary(
        Elementwise.multiply(a.value(), b.value()), a, b, g -> g.times(b), g -> g.times(a));
  }

  static Tensor multiply(Tensor a, double number) {
    return Tensor.result(Elementwise.multiply(a.value(), number), a, g -> g.times(number));
  }

  static Tensor divide(Tensor a, Tensor b) {
    return binary(
        Elementwise.divide(a.value(), b.value()),
        a,
        b,
        g -> g.over(b),
        g -> g.times(a).over(b.squared()).negated());
  }

  static Tensor sum(Tensor x) {
    return Tensor.result(Reductions.sum(x.value()), x, g -> broadcastTo(g, x.shape()));
  }

  /** Sums over some dimensions, which keep the size 1. */
  static Tensor sum(Tensor x, int... dimensions) {
    return Tensor.result(Reductions.sum(x.value(), dimensions), x, g -> broadcastTo(g, x.shape()));
  }

  static Tensor broadcastTo(Tensor x, long... shape) {
    if (Arrays.equals(x.shape(), shape)) {
      return x;
    }
    return Tensor.result(Layout.broadcastTo(x.value(), shape), x, g -> sumTo(g, x.shape()));
  }

  /** Sums over the dimensions along which a shape was broadcast. */
  static Tensor sumTo(Tensor x, long... shape) {
    if (Arrays.equals(x.shape(), shape)) {
      return x;
    }
    int extra = x.rank() - shape.length;
    List<Integer> summed = new ArrayList<>();
    for (int i = 0; i < x.rank(); i++) {
      if (i < extra || (shape[i - extra] == 1 && x.size(i) > 1)) {
        summed.add(i);
      }
    }
    return sum(x, summed.stream().mapToInt(Integer::intValue).toArray()).reshaped(shape);
  }

  private static Tensor binary(
      NdArray value, Tensor a, Tensor b, UnaryOperator<Tensor> pullA, UnaryOperator<Tensor> pullB) {
    return Tensor.result(
        value,
        List.of(a, b),
        PullBack.of(g -> sumTo(pullA.apply(g), a.shape()), g -> sumTo(pullB.apply(g), b.shape())));
  }
}
