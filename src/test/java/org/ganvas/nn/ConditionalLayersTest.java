package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that want the label: against the papers' formulas, and against central differences. */
class ConditionalLayersTest {
  private static final ClassLabels LABELS = ClassLabels.of(2, 0, 2);
  private static final double STEP = 1e-3;

  @Test
  void anEmbeddingGivesEachExampleTheRowOfItsClassWhateverGoesIn() {
    Network network = network(Shape.of(7), new Embedding(3, 2));
    set(network, "table", 1, 2, 3, 4, 5, 6);

    assertThat(forward(network, new double[21], 3, 7)).containsExactly(5, 6, 1, 2, 5, 6);
  }

  @Test
  void aClassThatIsNotThereIsRefused() {
    Network network = network(Shape.of(1), new Embedding(3, 2));
    Tensor x = tensor(new double[2], 2, 1);

    for (int label : new int[] {3, -1}) {
      Pass pass = Pass.sampling().given(ClassLabels.of(0, label));
      assertThatThrownBy(() -> network.forward(x, pass))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withoutLabelsAConditionalNetworkSaysWhatItNeeds() {
    Network network = network(Shape.of(1), new Embedding(3, 2));
    Tensor x = tensor(new double[2], 2, 1);

    assertThatThrownBy(() -> network.forward(x, Pass.sampling()))
        .hasMessage("a conditional network needs the labels of its batch");
  }

  /** ψ(φ) + ⟨v_y, φ⟩ with ψ(φ) = w · φ + b, by hand. */
  @Test
  void aProjectionAddsTheInnerProductWithTheClasssRow() {
    Network network = network(Shape.of(2), new Projection(3));
    set(network, "weight", 1, -2);
    set(network, "bias", 0.5);
    set(network, "table", 10, 0, 0, 0, 3, 4);

    double[] scores = forward(network, new double[] {1, 2, 5, 7, -1, 1}, 3, 2);

    assertThat(scores[0]).isCloseTo(1 - 4 + 0.5 + (3 + 8), within(1e-12));
    assertThat(scores[1]).isCloseTo(5 - 14 + 0.5 + 50, within(1e-12));
    assertThat(scores[2]).isCloseTo(-1 - 2 + 0.5 + (-3 + 4), within(1e-12));
  }

  /** γ_y · (x − mean) ÷ √(variance + ε) + β_y, with the statistics of all examples. */
  @Test
  void classConditionalBatchNormScalesAndShiftsEachExampleByItsClass() {
    Network network = network(Shape.of(1, 1, 2), ConditionalBatchNorm.of(3));
    set(network, "gamma", 2, 100, -3);
    set(network, "beta", 0.5, 100, 7);
    double[] x = {1, 2, 3, 5, 8, 11};

    double[] y = forward(network, x, 3, 1, 1, 2);

    double mean = 5;
    double variance = (16 + 9 + 4 + 0 + 9 + 36) / 6.0;
    for (int i = 0; i < x.length; i++) {
      boolean zero = i / 2 == 1;
      double normalised = (x[i] - mean) / Math.sqrt(variance + 1e-5);
      assertThat(y[i]).isCloseTo((zero ? 2 : -3) * normalised + (zero ? 0.5 : 7), within(1e-9));
    }
  }

  @Test
  void classConditionalBatchNormSamplesWithRunningStatistics() {
    Network network = network(Shape.of(1), ConditionalBatchNorm.of(3));
    Pass pass = pass();
    network.forward(tensor(new double[] {1, 2, 6}, 3, 1), pass);
    pass.keepStatistics();

    double[] y =
        network
            .forward(tensor(new double[] {9}, 1, 1), Pass.sampling().given(ClassLabels.of(1)))
            .value()
            .toDoubles();

    assertThat(y[0]).isCloseTo((9 - 3) / Math.sqrt(14 / 3.0 + 1e-5), within(1e-6));
  }

  @Test
  void aNewClassConditionalBatchNormIsBatchNorm() {
    double[] x = values(3 * 8, 4);

    assertThat(forward(network(Shape.of(2, 2, 2), ConditionalBatchNorm.of(3)), x, 3, 2, 2, 2))
        .containsExactly(
            forward(network(Shape.of(2, 2, 2), BatchNorm.standard()), x, 3, 2, 2, 2),
            within(1e-12));
  }

  /** Logits (1, 2, 3): −log softmax of the last is log(1 + e⁻¹ + e⁻²), of the first 2 more. */
  @Test
  void anAuxiliaryClassifierGuessesBesideAScoreThatDoesNotSeeTheLabel() {
    Network network = network(Shape.of(1), new AuxiliaryClassifier(3));
    set(network, "weight", 2);
    set(network, "class-weight", 1, 2, 3);
    Pass pass = pass();

    double[] scores =
        network.forward(tensor(new double[] {1, 1, 1}, 3, 1), pass).value().toDoubles();

    double best = Math.log(1 + Math.exp(-1) + Math.exp(-2));
    assertThat(scores).containsOnly(2);
    assertThat(pass.classifications()).hasSize(1);
    assertThat(pass.classifications().get(0).surprise().scalar())
        .isCloseTo(3 * best + 2, within(1e-12));
  }

  @Test
  void theSurpriseStaysFiniteForLogitsOfAHundred() {
    Tensor logits = tensor(new double[] {100, -100, 0, -100, 100, 0}, 2, 3);

    assertThat(new Classification(logits, ClassLabels.of(1, 1)).surprise().scalar())
        .isCloseTo(200, within(1e-9));
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        Arguments.of(new Embedding(3, 4), Shape.of(4)),
        Arguments.of(new Projection(3), Shape.of(4)),
        Arguments.of(new AuxiliaryClassifier(3), Shape.of(4)),
        Arguments.of(ConditionalBatchNorm.of(3), Shape.of(2, 2, 2)),
        Arguments.of(ConditionalBatchNorm.of(3), Shape.of(4)),
        Arguments.of(
            new Concatenation(
                List.of(List.of(), List.of(new Embedding(3, 2), Reshape.to(1, 1, 2)))),
            Shape.of(2, 1, 2)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void firstOrder(Layer layer, Shape shape) {
    Network network = randomised(network(shape, layer));
    Tensor x = Tensor.variable(NdArray.of(values(3 * shape.elements(), 5), shape.batch(3)));

    compare(network, x, () -> game(network, x));
  }

  /** The gradient of Σ |∇ₓ|², a gradient penalty's, against differences of it. */
  @ParameterizedTest
  @MethodSource("layers")
  void secondOrder(Layer layer, Shape shape) {
    Network network = randomised(network(shape, layer));
    Tensor x = Tensor.variable(NdArray.of(values(3 * shape.elements(), 5), shape.batch(3)));

    compare(
        network,
        x,
        () -> Gradients.differentiable(game(network, x), List.of(x)).get(0).squared().sum());
  }

  /** Any scalar that depends on all that comes out, and not linearly. */
  private static Tensor game(Network network, Tensor x) {
    Pass pass = pass();
    Tensor y = network.forward(x, pass);
    Tensor weighted = y.times(tensor(values(Math.toIntExact(y.length()), 7), y.shape()));
    Tensor scalar = weighted.plus(y.squared().times(y)).sum();
    return pass.classifications().stream()
        .map(Classification::surprise)
        .reduce(scalar, Tensor::plus);
  }

  private static void compare(Network network, Tensor x, Supplier<Tensor> function) {
    List<Tensor> variables = new ArrayList<>(network.variables());
    variables.add(x);
    List<double[]> gradients;
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      gradients =
          Gradients.of(function.get(), variables).stream()
              .map(gradient -> gradient.value().toDoubles())
              .toList();
    }
    for (int v = 0; v < variables.size(); v++) {
      NdArray at = variables.get(v).value();
      double[] values = at.toDoubles();
      for (int i = 0; i < values.length; i++) {
        // Four places, so that the error is of the step's fourth order.
        double near = moved(at, values, i, STEP, function) - moved(at, values, i, -STEP, function);
        double far =
            moved(at, values, i, 2 * STEP, function) - moved(at, values, i, -2 * STEP, function);
        double difference = (8 * near - far) / (12 * STEP);
        assertThat(gradients.get(v)[i])
            .as("variable %d at %d", v, i)
            .isCloseTo(difference, within(1e-6 * Math.max(1, Math.abs(difference))));
      }
    }
  }

  private static double moved(
      NdArray at, double[] values, int place, double by, Supplier<Tensor> function) {
    double[] other = values.clone();
    other[place] += by;
    at.assign(NdArray.of(other, at.shape()));
    try (MemoryScope scope = MemoryScope.open("CHECK")) {
      return function.get().scalar();
    } finally {
      at.assign(NdArray.of(values, at.shape()));
    }
  }

  private static Network randomised(Network network) {
    for (Tensor variable : network.variables()) {
      double[] values = values(Math.toIntExact(variable.length()), 6);
      variable.value().assign(NdArray.of(values, variable.shape()));
    }
    return network;
  }

  private static double[] values(int count, long seed) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = RandomStream.of(seed).normal(i);
    }
    return values;
  }

  private static Network network(Shape input, Layer layer) {
    return new Network(
        new NetworkPlan("net", input, List.of(layer)), Precision.FLOAT64, RandomStream.of(1));
  }

  private static void set(Network network, String name, double... values) {
    network.parameters().stream()
        .filter(parameter -> parameter.name().equals("net.00." + name))
        .map(parameter -> parameter.tensor().value())
        .forEach(value -> value.assign(NdArray.of(values, value.shape())));
  }

  private static double[] forward(Network network, double[] x, long... shape) {
    return network.forward(tensor(x, shape), pass()).value().toDoubles();
  }

  private static Tensor tensor(double[] values, long... shape) {
    return Tensor.constant(NdArray.of(values, shape));
  }

  private static Pass pass() {
    return Pass.training(RandomStream.of(9)).given(LABELS);
  }
}
