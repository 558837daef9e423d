package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;

/** Against the formula of the paper in plain Java. */
class MaxoutTest {
  private static final int BATCH = 5;
  private static final int INPUTS = 3;
  private static final int UNITS = 4;
  private static final int PIECES = 5;

  private final Network network = network(Precision.FLOAT64);

  @Test
  void aUnitIsTheLargestOfItsPieces() {
    double[] x = Values.normal(1, BATCH, INPUTS);
    double[] w = network.variables().get(0).value().toDoubles();
    double[] b = Values.normal(2, PIECES * UNITS);
    network.variables().get(1).value().assign(NdArray.of(b, b.length));

    double[] y = output(network, x).value().toDoubles();

    for (int n = 0; n < BATCH; n++) {
      for (int unit = 0; unit < UNITS; unit++) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int piece = 0; piece < PIECES; piece++) {
          int column = piece * UNITS + unit;
          double sum = b[column];
          for (int i = 0; i < INPUTS; i++) {
            sum += x[n * INPUTS + i] * w[i * PIECES * UNITS + column];
          }
          largest = Math.max(largest, sum);
        }
        assertThat(y[n * UNITS + unit]).isCloseTo(largest, within(1e-12));
      }
    }
  }

  @Test
  void singlePrecisionIsTheSameToItsRounding() {
    double[] x = Values.normal(1, BATCH, INPUTS);
    float[] narrow = new float[x.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) x[i];
    }

    double[] single =
        network(Precision.FLOAT32)
            .forward(Tensor.constant(narrow, BATCH, INPUTS), Pass.sampling())
            .value()
            .toDoubles();

    assertThat(Values.relativeError(single, output(network, x).value().toDoubles()))
        .isLessThan(1e-6);
  }

  @Test
  void ofEqualPiecesOneHasTheGradient() {
    network.variables().forEach(variable -> variable.value().assign(zero(variable)));

    Tensor sum = output(network, Values.normal(1, BATCH, INPUTS)).sum();
    double[] bias = Gradients.of(sum, network.variables()).get(1).value().toDoubles();

    for (int column = 0; column < bias.length; column++) {
      assertThat(bias[column]).isEqualTo(column < UNITS ? BATCH : 0);
    }
  }

  @Test
  void aNumberThatIsNoneIsNotHidden() {
    double[] x = Values.normal(1, BATCH, INPUTS);
    x[0] = Double.NaN;

    assertThat(output(network, x).value().toDoubles()[0]).isNaN();
  }

  @Test
  void itWantsARow() {
    assertThatThrownBy(() -> new Maxout(1, 2).outputShape(Shape.of(1, 2, 2)))
        .isInstanceOf(ShapeMismatch.class);
    assertThat(new Maxout(UNITS, PIECES).outputShape(Shape.of(9))).isEqualTo(Shape.of(UNITS));
    assertThat(network.plan().parameterCount()).isEqualTo(PIECES * UNITS * (INPUTS + 1));
  }

  private static NdArray zero(Tensor variable) {
    return NdArray.filled(variable.precision(), 0, variable.shape());
  }

  private static Tensor output(Network network, double[] x) {
    return network.forward(
        Tensor.constant(NdArray.of(x, BATCH, INPUTS)), Pass.training(RandomStream.of(3)));
  }

  private static Network network(Precision precision) {
    return new Network(
        new NetworkPlan("net", Shape.of(INPUTS), List.of(new Maxout(UNITS, PIECES))),
        precision,
        RandomStream.of(1));
  }
}
