package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ganvas.nn.ExampleNorm.Over;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against the formulas of the papers in plain Java. */
class ExampleNormTest {
  private static final int BATCH = 3;
  private static final int CHANNELS = 2;
  private static final int PIXELS = 6;
  private static final Shape PICTURE = Shape.of(CHANNELS, 2, 3);

  @Test
  void layerNormNormalisesAnExampleAsAWhole() {
    double[] x = Values.normal(1, PICTURE.batch(BATCH));

    double[] y = output(Over.LAYER, PICTURE, x);

    for (int n = 0; n < BATCH; n++) {
      assertNormalised(x, y, n * CHANNELS * PIXELS, CHANNELS * PIXELS);
    }
  }

  @Test
  void instanceNormNormalisesEveryChannelOfAnExample() {
    double[] x = Values.normal(1, PICTURE.batch(BATCH));

    double[] y = output(Over.CHANNEL, PICTURE, x);

    for (int map = 0; map < BATCH * CHANNELS; map++) {
      assertNormalised(x, y, map * PIXELS, PIXELS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowIsNormalisedAsAWhole(Over over) {
    double[] x = Values.normal(1, BATCH, 5);

    double[] y = output(over, Shape.of(5), x);

    for (int n = 0; n < BATCH; n++) {
      assertNormalised(x, y, 5 * n, 5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyChannelHasItsScaleAndShift(Over over) {
    Network network = network(over, PICTURE);
    double[] x = Values.normal(1, PICTURE.batch(BATCH));
    double[] plain = output(network, PICTURE, x);
    network.variables().get(0).value().assign(NdArray.of(new double[] {2, -3}, 2));
    network.variables().get(1).value().assign(NdArray.of(new double[] {0.5, 7}, 2));

    double[] y = output(network, PICTURE, x);

    for (int i = 0; i < y.length; i++) {
      boolean first = i / PIXELS % CHANNELS == 0;
      assertThat(y[i]).isCloseTo(first ? 2 * plain[i] + 0.5 : -3 * plain[i] + 7, within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void examplesDoNotDependOnOneAnother(Over over) {
    Network network = network(over, PICTURE);
    double[] x = Values.normal(1, PICTURE.batch(BATCH));

    double[] alone = output(network, PICTURE, Arrays.copyOf(x, CHANNELS * PIXELS));

    assertThat(network.couplesExamples()).isFalse();
    assertThat(alone)
        .containsExactly(
            Arrays.copyOf(output(network, PICTURE, x), CHANNELS * PIXELS), within(1e-12));
  }

  private static void assertNormalised(double[] x, double[] y, int from, int count) {
    double mean = Arrays.stream(x, from, from + count).sum() / count;
    double variance =
        Arrays.stream(x, from, from + count).map(v -> (v - mean) * (v - mean)).sum() / count;
    for (int i = from; i < from + count; i++) {
      assertThat(y[i]).isCloseTo((x[i] - mean) / Math.sqrt(variance + 1e-5), within(1e-12));
    }
  }

  private static double[] output(Over over, Shape input, double[] x) {
    return output(network(over, input), input, x);
  }

  private static double[] output(Network network, Shape input, double[] x) {
    Tensor batch = Tensor.constant(NdArray.of(x, input.batch(x.length / input.elements())));
    return network.forward(batch, Pass.training(RandomStream.of(2))).value().toDoubles();
  }

  private static Network network(Over over, Shape input) {
    return new Network(
        new NetworkPlan("net", input, List.of(new ExampleNorm(over))),
        Precision.FLOAT64,
        RandomStream.of(1));
  }
}
