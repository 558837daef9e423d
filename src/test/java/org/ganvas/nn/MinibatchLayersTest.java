package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** Layers that compare the examples of a batch, against the formulas of their papers. */
class MinibatchLayersTest {
  private static final int BATCH = 4;
  private static final int INPUTS = 3;
  private static final int KERNELS = 2;
  private static final int DIMENSIONS = 5;
  private static final Layer DISCRIMINATION = new MinibatchDiscrimination(KERNELS, DIMENSIONS);
  private static final Shape PICTURE = Shape.of(2, 2, 3);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void closenessIsTheSumOverTheOtherExamples() {
    Network network = network(Shape.of(INPUTS), DISCRIMINATION);
    double[] x = Values.normal(1, BATCH, INPUTS);
    double[] t = network.variables().get(0).value().toDoubles();

    double[] y = output(network, x, BATCH);

    for (int i = 0; i < BATCH; i++) {
      assertThat(Arrays.copyOfRange(y, i * 5, i * 5 + INPUTS))
          .containsExactly(Arrays.copyOfRange(x, i * INPUTS, (i + 1) * INPUTS));
      for (int b = 0; b < KERNELS; b++) {
        double sum = 0;
        for (int j = 0; j < BATCH; j++) {
          double distance = 0;
          for (int c = 0; c < DIMENSIONS; c++) {
            int column = b * DIMENSIONS + c;
            distance += Math.abs(place(x, t, i, column) - place(x, t, j, column));
          }
          sum += j == i ? 0 : Math.exp(-distance);
        }
        assertThat(y[i * 5 + INPUTS + b]).isCloseTo(sum, within(1e-12));
      }
    }
  }

  @Test
  void copiesOfOneExampleAreAsCloseAsCanBe() {
    Network network = network(Shape.of(INPUTS), DISCRIMINATION);
    double[] x = {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3};

    double[] y = output(network, x, BATCH);

    for (int i = 0; i < BATCH; i++) {
      assertThat(y[i * 5 + INPUTS]).isEqualTo(BATCH - 1);
      assertThat(y[i * 5 + INPUTS + 1]).isEqualTo(BATCH - 1);
    }
  }

  @Test
  void anExampleAloneIsCloseToNone() {
    assertThat(output(network(Shape.of(INPUTS), DISCRIMINATION), new double[] {1, 2, 3}, 1))
        .containsExactly(1, 2, 3, 0, 0);
  }

  @Test
  void deviationIsTheMeanOfThoseOfAllFeaturesAndPlaces() {
    int numbers = PICTURE.elements();
    double[] x = Values.normal(1, PICTURE.batch(BATCH));

    double[] y = output(network(PICTURE, new MinibatchDeviation()), x, BATCH);

    double sum = 0;
    for (int k = 0; k < numbers; k++) {
      double mean = 0;
      double squares = 0;
      for (int n = 0; n < BATCH; n++) {
        mean += x[n * numbers + k] / BATCH;
      }
      for (int n = 0; n < BATCH; n++) {
        squares += Math.pow(x[n * numbers + k] - mean, 2) / BATCH;
      }
      sum += Math.sqrt(squares + 1e-8);
    }
    for (int n = 0; n < BATCH; n++) {
      int from = n * (numbers + 6);
      assertThat(Arrays.copyOfRange(y, from, from + numbers))
          .containsExactly(Arrays.copyOfRange(x, n * numbers, (n + 1) * numbers));
      for (int pixel = 0; pixel < 6; pixel++) {
        assertThat(y[from + numbers + pixel]).isCloseTo(sum / numbers, within(1e-12));
      }
    }
  }

  @Test
  void deviationOfRowsIsOneMoreNumber() {
    Network network = network(Shape.of(1), new MinibatchDeviation());

    assertThat(output(network, new double[] {1, 5}, 2))
        .containsExactly(new double[] {1, 2, 5, 2}, within(1e-8));
    assertThat(network.plan().output()).isEqualTo(Shape.of(2));
  }

  @Test
  void theyCoupleExamples() {
    assertThat(DISCRIMINATION.couplesExamples()).isTrue();
    assertThat(new MinibatchDeviation().couplesExamples()).isTrue();
    assertThatThrownBy(() -> DISCRIMINATION.outputShape(PICTURE))
        .hasMessage("minibatch discrimination wants a row of numbers, not 2×2×3");
  }

  @Test
  void gradientsOfBothOrdersAreThoseOfDifferences() {
    GradientCheck discrimination =
        new GradientCheck(
            x ->
                DISCRIMINATION.forward(
                    x[0],
                    new LayerParameters(Map.of("weight", x[1])),
                    Pass.training(RandomStream.of(1))),
            List.of(
                Input.between(-1, 1, RandomStream.of(2), BATCH, INPUTS),
                Input.between(-1, 1, RandomStream.of(3), INPUTS, KERNELS * DIMENSIONS)));
    GradientCheck deviation =
        new GradientCheck(
            x ->
                new MinibatchDeviation()
                    .forward(
                        x[0], new LayerParameters(Map.of()), Pass.training(RandomStream.of(1))),
            List.of(Input.between(-1, 1, RandomStream.of(2), BATCH, 2, 2, 2)));

    discrimination.firstOrder();
    discrimination.secondOrder();
    deviation.firstOrder();
    deviation.secondOrder();
  }

  private static double place(double[] x, double[] t, int example, int column) {
    double sum = 0;
    for (int k = 0; k < INPUTS; k++) {
      sum += x[example * INPUTS + k] * t[k * KERNELS * DIMENSIONS + column];
    }
    return sum;
  }

  private static double[] output(Network network, double[] x, int batch) {
    Tensor input = Tensor.constant(NdArray.of(x, network.plan().input().batch(batch)));
    return network.forward(input, Pass.sampling()).value().toDoubles();
  }

  private static Network network(Shape input, Layer layer) {
    return new Network(
        new NetworkPlan("net", input, List.of(layer)), Precision.FLOAT64, RandomStream.of(1));
  }
}
