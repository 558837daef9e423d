package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** NaN must reach the loss, where divergence is noticed; a number in its place would hide it. */
class NotANumberTest {

  static Stream<Arguments> operations() {
    return Stream.of(
        operation("sum with NaN", x -> x.plus(Double.NaN)),
        operation("product with NaN", x -> x.times(Double.NaN)),
        operation("sum with a tensor of NaN", x -> x.plus(nan())),
        operation("product with a tensor of NaN", x -> x.times(nan())),
        operation("quotient by a tensor of NaN", x -> x.over(nan())),
        operation("infinity less infinity", x -> x.times(1e308).times(1e10).plus(-1.0 / 0)),
        operation("logarithm of a negative number", x -> Functions.log(x.negated())),
        operation("root of a negative number", x -> Functions.sqrt(x.negated())),
        operation("exp", x -> Functions.exp(nan())),
        operation("tanh", x -> Functions.tanh(nan())),
        operation("sigmoid", x -> Functions.sigmoid(nan())),
        operation("softplus", x -> Functions.softplus(nan())),
        operation("ReLU", x -> Functions.relu(nan())),
        operation("leaky ReLU", x -> Functions.leakyRelu(nan(), 0.2)),
        operation("matrix product", x -> x.reshaped(1, 1).matmul(nan().reshaped(1, 1))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void staysNotANumber(String name, UnaryOperator<Tensor> operation) {
    assertThat(operation.apply(Values.variable(2.0)).sum().scalar()).isNaN();
  }

  private static Arguments operation(String name, UnaryOperator<Tensor> operation) {
    return Arguments.of(name, operation);
  }

  private static Tensor nan() {
    return Values.variable(Double.NaN);
  }
}
