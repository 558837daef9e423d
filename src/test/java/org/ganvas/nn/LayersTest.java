package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Recording;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
  private static final RandomStream RANDOM = RandomStream.of(1);

  @Property(tries = 80, seed = "3")
  void whatComesOutOfLayersOfPicturesHasTheShapeTheySay(
      @ForAll @IntRange(min = 1, max = 3) int batch,
      @ForAll @IntRange(min = 1, max = 3) int in,
      @ForAll @IntRange(min = 1, max = 3) int out,
      @ForAll @IntRange(min = 1, max = 9) int height,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 3, max = 6) int kernel,
      @ForAll @IntRange(min = 1, max = 2) int stride,
      @ForAll boolean bias) {
    Shape input = Shape.of(in, height, width);

    assertShapeAsSaid(new Convolve(out, kernel, stride, bias), input, batch);
    assertShapeAsSaid(new ConvolveTransposed(out, kernel, 2, bias), input, batch);
    assertShapeAsSaid(new ConvolveTransposed(out, 2 * (kernel / 2) + 1, 1, bias), input, batch);
    assertShapeAsSaid(new Enlarge(), input, batch);
    assertShapeAsSaid(new Flatten(), input, batch);
    assertShapeAsSaid(new Reshape(Shape.of(height, in * width)), input, batch);
    assertShapeAsSaid(BatchNorm.standard(), input, batch);
    assertShapeAsSaid(new Dropout(0.3), input, batch);
    assertShapeAsSaid(
        new Concatenation(
            List.of(List.of(), List.of(Convolve.of(out, kernel, 1), new Activation.Relu()))),
        input,
        batch);
  }

  @Property(tries = 30, seed = "3")
  void whatComesOutOfLayersOfRowsHasTheShapeTheySay(
      @ForAll @IntRange(min = 1, max = 4) int batch,
      @ForAll @IntRange(min = 1, max = 20) int inputs,
      @ForAll @IntRange(min = 1, max = 20) int units,
      @ForAll boolean bias) {
    Shape input = Shape.of(inputs);

    assertShapeAsSaid(new Dense(units, bias, Dense.FAN_IN), input, batch);
    assertShapeAsSaid(new Reshape(Shape.of(1, inputs, 1)), input, batch);
    assertShapeAsSaid(BatchNorm.standard(), input, batch);
    assertShapeAsSaid(new Taper(0.1), input, batch);
    assertShapeAsSaid(
        new Concatenation(List.of(List.of(Dense.of(units)), List.of(), List.of(Dense.of(1)))),
        input,
        batch);
    for (Activation activation :
        List.of(
            new Activation.Relu(),
            new Activation.LeakyRelu(0.2),
            new Activation.Tanh(),
            new Activation.Sigmoid())) {
      assertShapeAsSaid(activation, input, batch);
    }
    assertShapeAsSaid(new Embedding(5, units), input, batch);
    assertShapeAsSaid(new Projection(5), input, batch);
    assertShapeAsSaid(new AuxiliaryClassifier(5), input, batch);
    assertShapeAsSaid(ConditionalBatchNorm.of(5), input, batch);
  }

  static Stream<Arguments> parameterCounts() {
    return Stream.of(
        Arguments.of(Dense.of(4), Shape.of(3), 3 * 4 + 4L),
        Arguments.of(new Dense(4, false, 1), Shape.of(3), 3 * 4L),
        Arguments.of(Convolve.of(5, 4, 2), Shape.of(3, 8, 8), 5 * 3 * 16 + 5L),
        Arguments.of(new Convolve(5, 4, 2, false), Shape.of(3, 8, 8), 5 * 3 * 16L),
        Arguments.of(new ConvolveTransposed(5, 4, 2, true), Shape.of(3, 8, 8), 5 * 3 * 16 + 5L),
        Arguments.of(new ConvolveTransposed(5, 5, 1, false), Shape.of(3, 8, 8), 5 * 3 * 25L),
        Arguments.of(BatchNorm.standard(), Shape.of(6, 4, 4), 12L),
        Arguments.of(BatchNorm.standard(), Shape.of(6), 12L),
        Arguments.of(new Embedding(10, 50), Shape.of(1), 500L),
        Arguments.of(new Projection(10), Shape.of(50), 51 + 500L),
        Arguments.of(new AuxiliaryClassifier(10), Shape.of(50), 51 + 510L),
        Arguments.of(ConditionalBatchNorm.of(10), Shape.of(6, 4, 4), 120L),
        Arguments.of(
            new Concatenation(List.of(List.of(Dense.of(2), Dense.of(3)), List.of(Dense.of(1)))),
            Shape.of(4),
            (4 * 2 + 2) + (2 * 3 + 3) + (4 + 1L)),
        Arguments.of(new Taper(0.1), Shape.of(6), 0L),
        Arguments.of(new Flatten(), Shape.of(6, 4, 4), 0L),
        Arguments.of(new Dropout(0.5), Shape.of(6, 4, 4), 0L));
  }

  @ParameterizedTest
  @MethodSource("parameterCounts")
  void aLayerHasItsTrainableParameters(Layer layer, Shape input, long count) {
    NetworkPlan plan = new NetworkPlan("net", input, List.of(layer));

    assertThat(plan.parameterCount()).isEqualTo(count);
    assertThat(
            new Network(plan, Precision.FLOAT32, RANDOM)
                .variables().stream().mapToLong(Tensor::length).sum())
        .isEqualTo(count);
  }

  static Stream<Arguments> mismatches() {
    return Stream.of(
        Arguments.of(
            Dense.of(1), Shape.of(1, 28, 28), "a dense layer wants a row of numbers, not 1×28×28"),
        Arguments.of(
            Convolve.of(1, 3, 1),
            Shape.of(784),
            "a convolution wants channels of pixels, not 784 numbers"),
        Arguments.of(
            new ConvolveTransposed(1, 4, 2, true),
            Shape.of(784),
            "a transposed convolution wants channels of pixels, not 784 numbers"),
        Arguments.of(
            new Enlarge(), Shape.of(9), "an enlargement wants channels of pixels, not 9 numbers"),
        Arguments.of(Reshape.to(2, 5), Shape.of(9), "9 cannot be reshaped to 2×5"),
        Arguments.of(
            new Projection(10),
            Shape.of(1, 28, 28),
            "a dense layer wants a row of numbers, not 1×28×28"),
        Arguments.of(
            new Concatenation(List.of(List.of(), List.of(new Enlarge()))),
            Shape.of(1, 4, 4),
            "1×4×4 and 1×8×8 cannot be concatenated"));
  }

  @ParameterizedTest
  @MethodSource("mismatches")
  void aLayerSaysWhatItCannotTake(Layer layer, Shape input, String message) {
    NetworkPlan plan = new NetworkPlan("net", input, List.of(layer));

    assertThatThrownBy(plan::output).isInstanceOf(ShapeMismatch.class).hasMessage(message);
    assertThatThrownBy(plan::summary).isInstanceOf(ShapeMismatch.class).hasMessage(message);
  }

  @Test
  void aSummaryHasALineALayer() {
    NetworkPlan plan =
        new NetworkPlan(
            "net",
            Shape.of(10),
            List.of(
                Dense.of(16),
                new Activation.LeakyRelu(0.2),
                Reshape.to(1, 4, 4),
                new ConvolveTransposed(2, 4, 2, false),
                new Activation.Tanh()));

    assertThat(plan.summary())
        .containsExactly(
            new LayerSummary("Dense", Shape.of(16), 176),
            new LayerSummary("Leaky ReLU 0.2", Shape.of(16), 0),
            new LayerSummary("Reshape", Shape.of(1, 4, 4), 0),
            new LayerSummary("Transposed convolution 4×4, stride 2", Shape.of(2, 8, 8), 32),
            new LayerSummary("tanh", Shape.of(2, 8, 8), 0));
  }

  @Test
  void initialWeightsHaveTheDeviationAskedFor() {
    Network network =
        network(
            Shape.of(400), Dense.of(300), Dense.besideConvolutions(300), new Dense(1, false, 3));

    assertThat(deviation(network.variables().get(0))).isCloseTo(1 / 20.0, within(1e-3));
    assertThat(network.variables().get(1).value().toFloats()).containsOnly(0);
    assertThat(deviation(network.variables().get(2))).isCloseTo(0.02, within(4e-4));
  }

  @Test
  void weightsOfTwoLayersDiffer() {
    Network network = network(Shape.of(3), Dense.of(3), Dense.of(3));

    assertThat(network.variables().get(0).value().toFloats())
        .isNotEqualTo(network.variables().get(2).value().toFloats());
  }

  @Test
  void parametersHaveUniqueNamesInTheOrderOfTheLayers() {
    Network network =
        network(
            Shape.of(3),
            Dense.of(2),
            new Concatenation(List.of(List.of(Dense.of(1)), List.of(Dense.of(1)))),
            BatchNorm.standard());

    assertThat(network.parameters().stream().map(Parameter::name))
        .containsExactly(
            "net.00.weight",
            "net.00.bias",
            "net.01.0-0-weight",
            "net.01.0-0-bias",
            "net.01.1-0-weight",
            "net.01.1-0-bias",
            "net.02.gamma",
            "net.02.beta",
            "net.02.running-mean",
            "net.02.running-variance",
            "net.02.running-weight");
  }

  @Test
  void dropoutActsInTrainingOnly() {
    Network network = network(Shape.of(1000), new Dropout(0.3));
    Tensor ones = Tensor.constant(ones(1000), 1, 1000);

    float[] training = network.forward(ones, Pass.training(RANDOM)).value().toFloats();
    float[] other = network.forward(ones, Pass.training(RANDOM.at(1))).value().toFloats();

    assertThat(training).contains(0f, (float) (1 / 0.7)).isNotEqualTo(other);
    assertThat(network.forward(ones, Pass.training(RANDOM)).value().toFloats()).isEqualTo(training);
    assertThat(network.forward(ones, Pass.sampling()).value().toFloats()).containsOnly(1);
  }

  @Test
  void twoDropoutsOfAPassHaveTheirOwnMasks() {
    Network network = network(Shape.of(1000), new Dropout(0.5), new Dropout(0.5));

    float[] both =
        network
            .forward(Tensor.constant(ones(1000), 1, 1000), Pass.training(RANDOM))
            .value()
            .toFloats();

    int kept = 0;
    for (float value : both) {
      kept += value == 0 ? 0 : 1;
    }
    assertThat(kept).isBetween(180, 320);
  }

  @Test
  void aConcatenationSetsItsBranchesSideBySide() {
    Network network =
        network(
            Shape.of(2),
            new Concatenation(List.of(List.of(), List.of(new Activation.Relu()), List.of())));

    float[] result =
        network
            .forward(Tensor.constant(new float[] {1, -2, 3, -4}, 2, 2), Pass.sampling())
            .value()
            .toFloats();

    assertThat(result)
        .containsExactly(new float[] {1, -2, 1, 0, 1, -2, 3, -4, 3, 0, 3, -4}, within(0f));
  }

  @Test
  void aSamplingPassChangesNothing() {
    Network network = network(Shape.of(4), Dense.of(3), BatchNorm.standard(), new Dropout(0.5));
    Tensor x = Tensor.constant(ones(8), 2, 4);
    Pass training = Pass.training(RANDOM);
    network.forward(x, training);
    training.keepStatistics();
    List<float[]> before = values(network);

    Pass sampling = Pass.sampling();
    Recording.off(() -> network.forward(x, sampling));
    sampling.keepStatistics();

    assertThat(values(network)).usingRecursiveComparison().isEqualTo(before);
  }

  private static void assertShapeAsSaid(Layer layer, Shape input, int batch) {
    Network network = network(input, layer);
    float[] values = new float[batch * input.elements()];
    Tensor x = Tensor.constant(values, input.batch(batch));

    for (Pass pass : List.of(Pass.training(RANDOM), Pass.sampling())) {
      assertThat(network.forward(x, pass.given(ClassLabels.all(2, batch))).shape())
          .as("%s on %s", layer, input)
          .containsExactly(layer.outputShape(input).batch(batch));
    }
  }

  private static Network network(Shape input, Layer... layers) {
    return new Network(new NetworkPlan("net", input, List.of(layers)), Precision.FLOAT32, RANDOM);
  }

  private static List<float[]> values(Network network) {
    return network.parameters().stream().map(p -> p.tensor().value().toFloats()).toList();
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double deviation(Tensor tensor) {
    double squares = 0;
    for (double value : tensor.value().toDoubles()) {
      squares += value * value;
    }
    return Math.sqrt(squares / tensor.length());
  }
}
