package org.ganvas.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An array that knows where it came from. Operations make new tensors; {@link Gradients} follow
 * them back. Its values live as long as the {@link org.ganvas.tensor.kernel.MemoryScope} they were
 * made in.
 */
public final class Tensor {
  private static final AtomicLong COUNT = new AtomicLong();

  private final NdArray value;
  private final @Nullable Origin origin;
  private final boolean tracked;
  private final long order = COUNT.incrementAndGet();

  /** The operation that made a tensor. */
  record Origin(List<Tensor> inputs, PullBack pullBack) {}

  private Tensor(NdArray value, boolean tracked, @Nullable Origin origin) {
    this.value = value;
    this.tracked = tracked;
    this.origin = origin;
  }

  /** A constant: no gradient reaches it. */
  public static Tensor constant(NdArray value) {
    return new Tensor(value, false, null);
  }

  /** A constant of float32 values in C order. */
  public static Tensor constant(float[] values, long... shape) {
    return constant(NdArray.of(Precision.FLOAT32, values, shape));
  }

  /** A variable: what gradients are taken with respect to. */
  public static Tensor variable(NdArray value) {
    return new Tensor(value, true, null);
  }

  /** The result of an operation on inputs. */
  static Tensor result(NdArray value, List<Tensor> inputs, PullBack pullBack) {
    if (Recording.isOn()) {
      for (Tensor input : inputs) {
        if (input.tracked) {
          return new Tensor(value, true, new Origin(inputs, pullBack));
        }
      }
    }
    return constant(value);
  }

  /** The result of an operation on one input. */
  static Tensor result(NdArray value, Tensor input, UnaryOperator<Tensor> pullBack) {
    return result(value, List.of(input), (gradient, wanted) -> List.of(pullBack.apply(gradient)));
  }

  @Nullable Origin origin() {
    return origin;
  }

  /** Grows with time: an operation's result has a higher one than its inputs. */
  long order() {
    return order;
  }

  /** Its numbers. */
  public NdArray value() {
    return value;
  }

  /** The same numbers as a constant. */
  public Tensor detached() {
    return tracked ? constant(value) : this;
  }

  /** Its size in every dimension. */
  public long[] shape() {
    return value.shape();
  }

  /** Its size in one dimension. */
  public long size(int dimension) {
    return value.size(dimension);
  }

  /** How many dimensions it has. */
  public int rank() {
    return value.rank();
  }

  /** How many numbers it holds. */
  public long length() {
    return value.length();
  }

  /** Its precision. */
  public Precision precision() {
    return value.precision();
  }

  /** The number of a tensor that holds one. */
  public double scalar() {
    return value.scalar();
  }

  /** A constant of the same precision that holds one number. */
  public Tensor likeConstant(double number, long... shape) {
    return constant(NdArray.filled(precision(), number, shape));
  }

  /** this + other, broadcast. */
  public Tensor plus(Tensor other) {
    return Arithmetic.add(this, other);
  }

  /** this + number. */
  public Tensor plus(double number) {
    return Arithmetic.add(this, number);
  }

  /** this − other, broadcast. */
  public Tensor minus(Tensor other) {
    return Arithmetic.subtract(this, other);
  }

  /** this · other, broadcast. */
  public Tensor times(Tensor other) {
    return Arithmetic.multiply(this, other);
  }

  /** this · number. */
  public Tensor times(double number) {
    return Arithmetic.multiply(this, number);
  }

  /** this ÷ other, broadcast. */
  public Tensor over(Tensor other) {
    return Arithmetic.divide(this, other);
  }

  /** −this. */
  public Tensor negated() {
    return times(-1);
  }

  /** this². */
  public Tensor squared() {
    return times(this);
  }

  /** The mean of all numbers, a scalar. */
  public Tensor mean() {
    return sum().times(1.0 / length());
  }

  /** The sum of all numbers, a scalar of shape {@code [1]}. */
  public Tensor sum() {
    return Arithmetic.sum(this);
  }

  /** The matrix product {@code [n, k] · [k, m]}. */
  public Tensor matmul(Tensor other) {
    return Linear.matmul(this, other);
  }

  /** The same numbers in another shape. */
  public Tensor reshaped(long... shape) {
    return Shapes.reshape(this, shape);
  }

  @Override
  public String toString() {
    return "Tensor" + Arrays.toString(shape()) + (tracked ? " tracked" : "");
  }
}
