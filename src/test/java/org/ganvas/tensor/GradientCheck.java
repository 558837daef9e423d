package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;

/**
 * Compares the gradients of an operation with central differences, in double precision. The
 * operation's result y becomes a scalar by Σ a·y + b·y² with fixed random a and b: so the gradient
 * that is pulled back differs from place to place, and depends on the inputs even where the
 * operation is linear.
 */
public final class GradientCheck {
  private static final double FIRST_ORDER_ERROR = 1e-6;
  private static final double SECOND_ORDER_ERROR = 1e-5;
  private static final double STEP = 1e-5;
  private static final int PLACES = 12;

  /** What is checked: a function of tensors. */
  @FunctionalInterface
  public interface Operation {
    Tensor apply(Tensor... inputs);
  }

  /** An input: where it is evaluated. */
  public record Input(double[] values, long... shape) {

    /** Values drawn evenly from an interval. */
    public static Input between(double low, double high, RandomStream random, long... shape) {
      double[] values =
          new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
      for (int i = 0; i < values.length; i++) {
        values[i] = low + (high - low) * random.uniform(i);
      }
      return new Input(values, shape);
    }

    Tensor variable() {
      return Tensor.variable(NdArray.of(values, shape));
    }

    Input moved(int place, double by) {
      double[] other = values.clone();
      other[place] += by;
      return new Input(other, shape);
    }
  }

  private final Operation operation;
  private final List<Input> inputs;

  /** A check of an operation at given inputs. */
  public GradientCheck(Operation operation, List<Input> inputs) {
    this.operation = operation;
    this.inputs = inputs;
  }

  /** The gradient against differences of the value. */
  public void firstOrder() {
    compare(gradients(this::scalar), at -> in(at, v -> scalar(v).scalar()), FIRST_ORDER_ERROR);
  }

  /**
   * The gradient of a scalar function of the gradient, against differences of that function with
   * the gradient that training would use.
   */
  public void secondOrder() {
    compare(
        gradients(v -> ofGradient(Gradients.differentiable(scalar(v), v))),
        at -> in(at, v -> ofGradient(Gradients.of(scalar(v), v)).scalar()),
        SECOND_ORDER_ERROR);
  }

  private interface ScalarFunction {
    Tensor of(List<Tensor> variables);
  }

  private Tensor scalar(List<Tensor> variables) {
    return weighted(operation.apply(variables.toArray(Tensor[]::new)), "result");
  }

  private static Tensor ofGradient(List<Tensor> gradients) {
    Tensor sum = gradients.get(0).likeConstant(0, 1);
    for (int i = 0; i < gradients.size(); i++) {
      sum = sum.plus(weighted(gradients.get(i), "gradient" + i));
    }
    return sum;
  }

  private static Tensor weighted(Tensor y, String name) {
    RandomStream random = RandomStream.of(11).named(name);
    Tensor a =
        Tensor.constant(
            NdArray.of(Input.between(0.5, 1.5, random.at(0), y.shape()).values, y.shape()));
    Tensor b =
        Tensor.constant(
            NdArray.of(Input.between(0.2, 0.6, random.at(1), y.shape()).values, y.shape()));
    return y.times(a).plus(y.squared().times(b)).sum();
  }

  private List<double[]> gradients(ScalarFunction function) {
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      List<Tensor> variables = inputs.stream().map(Input::variable).toList();
      List<double[]> gradients = new ArrayList<>();
      for (Tensor gradient : Gradients.of(function.of(variables), variables)) {
        gradients.add(gradient.value().toDoubles());
      }
      for (int i = 0; i < inputs.size(); i++) {
        assertThat(gradients.get(i)).hasSameSizeAs(inputs.get(i).values);
      }
      return gradients;
    }
  }

  private static double in(List<Input> at, ToDoubleFunction<List<Tensor>> function) {
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      return function.applyAsDouble(at.stream().map(Input::variable).toList());
    }
  }

  private void compare(
      List<double[]> gradients, ToDoubleFunction<List<Input>> function, double tolerance) {
    for (int i = 0; i < inputs.size(); i++) {
      double[] gradient = gradients.get(i);
      double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
      int stride = (gradient.length + PLACES - 1) / PLACES;
      for (int place = 0; place < gradient.length; place += stride) {
        double difference =
            (function.applyAsDouble(moved(i, place, STEP))
                    - function.applyAsDouble(moved(i, place, -STEP)))
                / (2 * STEP);
        assertThat(Math.abs(gradient[place] - difference) / Math.max(largest, 1e-3))
            .as("input %d at %d: %s, by differences %s", i, place, gradient[place], difference)
            .isLessThanOrEqualTo(tolerance);
      }
    }
  }

  private List<Input> moved(int input, int place, double by) {
    List<Input> moved = new ArrayList<>(inputs);
    moved.set(input, inputs.get(input).moved(place, by));
    return moved;
  }
}
