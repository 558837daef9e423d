package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.ganvas.tensor.GradientCheck;
import org.ganvas.tensor.GradientCheck.Input;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** σ against the singular value decomposition of Commons Math. */
class SpectralNormTest {
  private static final RandomStream RANDOM = RandomStream.of(4);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        Arguments.of(Dense.of(7), Shape.of(12)),
        Arguments.of(new Dense(1, false, 0.02), Shape.of(30)),
        Arguments.of(new Maxout(3, 4), Shape.of(5)),
        Arguments.of(Convolve.of(8, 4, 2), Shape.of(3, 6, 6)),
        Arguments.of(new Convolve(5, 3, 1, false), Shape.of(1, 5, 5)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void theLargestSingularValueOfTheWeightConvergesToOne(Layer layer, Shape input) {
    for (Precision precision : Precision.values()) {
      Network network = network(precision, input, layer.spectrallyNormalised(1));
      double[] weight = parameter(network, "weight").toDoubles();
      int rows = Math.toIntExact(parameter(network, "weight").size(0));
      double sigma = largestSingularValue(weight, rows);

      train(network, 600);

      double[] vector = parameter(network, "weight-singular-vector").toDoubles();
      assertThat(Math.abs(norm(vector, weight) / sigma - 1))
          .as("%s of %s", layer, precision)
          .isLessThan(1e-4);
      assertThat(parameter(network, "weight").toDoubles()).isEqualTo(weight);
    }
  }

  @ParameterizedTest
  @MethodSource("layers")
  void theOutputIsThatOfTheWeightDividedByIt(Layer layer, Shape input) {
    Network plain = network(Precision.FLOAT64, input, layer);
    Network normalised = network(Precision.FLOAT64, input, layer.spectrallyNormalised(1));
    train(normalised, 600);
    NdArray weight = plain.parameters().get(0).tensor().value();
    double sigma = largestSingularValue(weight.toDoubles(), Math.toIntExact(weight.size(0)));

    double[] expected = output(plain, input);
    for (int i = 0; i < expected.length; i++) {
      // Biases are zero at first, so the output scales with the weight.
      expected[i] /= sigma;
    }
    assertThat(Values.relativeError(output(normalised, input), expected)).isLessThan(1e-4);
  }

  @Test
  void theScaleOfTheWeightDoesNotMatter() {
    Network network = network(Precision.FLOAT64, Shape.of(6), Dense.of(4).spectrallyNormalised(1));
    double[] before = output(network, Shape.of(6));
    NdArray weight = parameter(network, "weight");
    double[] scaled = weight.toDoubles();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 37;
    }
    weight.assign(NdArray.of(scaled, 6, 4));

    assertThat(output(network, Shape.of(6))).containsExactly(before, within(1e-10));
  }

  @Test
  void theVectorMovesOnlyInTrainingPassesThatAreKept() {
    Network network = network(Precision.FLOAT64, Shape.of(6), Dense.of(4).spectrallyNormalised(1));
    double[] before = parameter(network, "weight-singular-vector").toDoubles();
    Tensor x = Values.constant(3, 2, 6);

    Pass sampling = Pass.sampling();
    network.forward(x, sampling);
    sampling.keepStatistics();
    network.forward(x, Pass.training(RANDOM));
    assertThat(parameter(network, "weight-singular-vector").toDoubles()).isEqualTo(before);

    train(network, 1);
    assertThat(parameter(network, "weight-singular-vector").toDoubles()).isNotEqualTo(before);
  }

  @Test
  void theVectorIsKeptWithTheWeightsAndNotTrained() {
    Network network = network(Precision.FLOAT32, Shape.of(6), Dense.of(4).spectrallyNormalised(2));

    assertThat(network.parameters().stream().map(Parameter::name))
        .containsExactly("net.00.weight", "net.00.bias", "net.00.weight-singular-vector");
    assertThat(network.variables()).hasSize(2);
    assertThat(network.plan().summary().get(0).name()).isEqualTo("Dense, spectral norm");
  }

  @Test
  void theGradientGoesThroughTheDivisionWithTheVectorsHeld() {
    for (long[] shape : new long[][] {{4, 3}, {3, 2, 2, 2}}) {
      long columns = shape.length == 2 ? 3 : 8;
      SpectralNorm.Vectors vectors =
          new SpectralNorm.Vectors(unit(1, 1, shape[0]), unit(2, columns, 1));
      GradientCheck check =
          new GradientCheck(
              x -> SpectralNorm.normalised(x[0], vectors),
              List.of(Input.between(0.5, 1.5, RANDOM, shape)));

      check.firstOrder();
      check.secondOrder();
    }
  }

  @Test
  void branchesAreNormalisedToo() {
    Layer branches =
        new Concatenation(List.of(List.of(Dense.of(2), new Activation.Relu()), List.of()))
            .spectrallyNormalised(1);

    assertThat(branches.parameters(Shape.of(3)).stream().map(ParameterSpec::name))
        .containsExactly("0-0-weight", "0-0-bias", "0-0-weight-singular-vector");
    assertThat(network(Precision.FLOAT32, Shape.of(3), branches).plan().output())
        .isEqualTo(Shape.of(5));
  }

  @Test
  void aProjectionIsBoundInItsScoreAndInEachClass() {
    Layer bound = new Projection(3).spectrallyNormalised(50);
    Network network = network(Precision.FLOAT64, Shape.of(4), bound);
    double[] table = parameter(network, "table").toDoubles();
    double[] larger = Arrays.stream(table).map(x -> 10 * x).toArray();

    Pass ofTwo = Pass.sampling().given(ClassLabels.of(0, 2));
    double[] before = output(network, Shape.of(4), ofTwo);
    parameter(network, "table").assign(NdArray.of(larger, 3, 4));

    assertThat(output(network, Shape.of(4), ofTwo)).containsExactly(before, within(1e-6));
  }

  private static void train(Network network, int passes) {
    for (int i = 0; i < passes; i++) {
      Pass pass = Pass.training(RANDOM);
      output(network, network.plan().input(), pass);
      pass.keepStatistics();
    }
  }

  private static double[] output(Network network, Shape input) {
    return output(network, input, Pass.sampling());
  }

  private static double[] output(Network network, Shape input, Pass pass) {
    double[] x = Values.normal(3, input.batch(2));
    NdArray values = NdArray.of(x, input.batch(2));
    if (network.precision() == Precision.FLOAT32) {
      values = NdArray.of(Precision.FLOAT32, values.toFloats(), input.batch(2));
    }
    return network.forward(Tensor.constant(values), pass).value().toDoubles();
  }

  private static NdArray parameter(Network network, String name) {
    return network.parameters().stream()
        .filter(parameter -> parameter.name().endsWith("." + name))
        .findFirst()
        .orElseThrow()
        .tensor()
        .value();
  }

  private static Tensor unit(long seed, long... shape) {
    Tensor vector = Values.constant(seed, shape);
    double length = 0;
    for (double value : vector.value().toDoubles()) {
      length += value * value;
    }
    return vector.times(1 / Math.sqrt(length));
  }

  /** |Wᵀu|, which is σ when u has converged. */
  private static double norm(double[] u, double[] weight) {
    int columns = weight.length / u.length;
    double squares = 0;
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int row = 0; row < u.length; row++) {
        sum += u[row] * weight[row * columns + column];
      }
      squares += sum * sum;
    }
    return Math.sqrt(squares);
  }

  private static double largestSingularValue(double[] weight, int rows) {
    List<double[]> matrix = new ArrayList<>();
    int columns = weight.length / rows;
    for (int row = 0; row < rows; row++) {
      matrix.add(Arrays.copyOfRange(weight, row * columns, (row + 1) * columns));
    }
    return new SingularValueDecomposition(new Array2DRowRealMatrix(matrix.toArray(double[][]::new)))
        .getSingularValues()[0];
  }

  private static Network network(Precision precision, Shape input, Layer layer) {
    return new Network(new NetworkPlan("net", input, List.of(layer)), precision, RANDOM);
  }
}
