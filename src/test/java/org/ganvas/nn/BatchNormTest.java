package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;

/** Against the formulas of the paper in plain Java, on batches of 4 pictures of 2 channels. */
class BatchNormTest {
  private static final int BATCH = 4;
  private static final int CHANNELS = 2;
  private static final int PIXELS = 6;

  private final Network network =
      new Network(
          new NetworkPlan("net", Shape.of(CHANNELS, 2, 3), List.of(BatchNorm.standard())),
          Precision.FLOAT64,
          RandomStream.of(1));

  @Test
  void aTrainingPassHasTheBatchsOwnStatistics() {
    double[] x = batch(1);
    parameter("gamma").assign(NdArray.of(new double[] {2, -3}, 2));
    parameter("beta").assign(NdArray.of(new double[] {0.5, 7}, 2));

    double[] y = network.forward(tensor(x), training()).value().toDoubles();

    for (int i = 0; i < y.length; i++) {
      int c = channel(i);
      double normalised = (x[i] - mean(x, c)) / Math.sqrt(variance(x, c) + 1e-5);
      assertThat(y[i])
          .isCloseTo((c == 0 ? 2 : -3) * normalised + (c == 0 ? 0.5 : 7), within(1e-12));
    }
  }

  @Test
  void runningStatisticsAreAnAverageWithoutABiasToTheirStart() {
    for (int seed = 1; seed <= 3; seed++) {
      Pass pass = training();
      network.forward(tensor(batch(seed)), pass);
      pass.keepStatistics();
    }
    double[] x = batch(9);
    double[] y = network.forward(tensor(x), Pass.sampling()).value().toDoubles();

    // Three batches with momentum 0.1 have the weights 0.081, 0.09 and 0.1.
    double weight = 0.081 + 0.09 + 0.1;
    for (int i = 0; i < y.length; i++) {
      int c = channel(i);
      double mean =
          (0.081 * mean(batch(1), c) + 0.09 * mean(batch(2), c) + 0.1 * mean(batch(3), c)) / weight;
      double variance =
          (0.081 * variance(batch(1), c)
                  + 0.09 * variance(batch(2), c)
                  + 0.1 * variance(batch(3), c))
              / weight;
      assertThat(y[i]).isCloseTo((x[i] - mean) / Math.sqrt(variance + 1e-5), within(1e-12));
    }
  }

  @Test
  void afterOneBatchSamplesSeeThatBatchsStatistics() {
    Pass pass = training();
    double[] seen = network.forward(tensor(batch(1)), pass).value().toDoubles();
    pass.keepStatistics();

    assertThat(network.forward(tensor(batch(1)), Pass.sampling()).value().toDoubles())
        .containsExactly(seen, within(1e-12));
  }

  @Test
  void beforeAnyTrainingSamplesHaveTheirOwnStatistics() {
    double[] sampled = network.forward(tensor(batch(1)), Pass.sampling()).value().toDoubles();

    assertThat(sampled)
        .containsExactly(network.forward(tensor(batch(1)), training()).value().toDoubles());
    assertThat(parameter("running-weight").toDoubles()).containsExactly(0);
  }

  @Test
  void statisticsOfAPassThatIsNotKeptAreForgotten() {
    network.forward(tensor(batch(1)), training());

    assertThat(parameter("running-mean").toDoubles()).containsOnly(0);
    assertThat(parameter("running-variance").toDoubles()).containsOnly(0);
    assertThat(parameter("running-weight").toDoubles()).containsOnly(0);
  }

  @Test
  void samplesDoNotDependOnOneAnother() {
    Pass pass = training();
    network.forward(tensor(batch(1)), pass);
    pass.keepStatistics();
    double[] together = network.forward(tensor(batch(2)), Pass.sampling()).value().toDoubles();
    double[] first = Arrays.copyOf(batch(2), CHANNELS * PIXELS);

    double[] alone =
        network
            .forward(Tensor.constant(NdArray.of(first, 1, CHANNELS, 2, 3)), Pass.sampling())
            .value()
            .toDoubles();

    assertThat(alone).containsExactly(Arrays.copyOf(together, alone.length));
  }

  private NdArray parameter(String name) {
    return network.parameters().stream()
        .filter(parameter -> parameter.name().equals("net.00." + name))
        .findFirst()
        .orElseThrow()
        .tensor()
        .value();
  }

  private static Pass training() {
    return Pass.training(RandomStream.of(2));
  }

  private static double[] batch(int seed) {
    double[] values = Values.normal(seed, BATCH, CHANNELS, 2, 3);
    for (int i = 0; i < values.length; i++) {
      values[i] = seed * values[i] + 3 * channel(i);
    }
    return values;
  }

  private static Tensor tensor(double[] values) {
    return Tensor.constant(NdArray.of(values, BATCH, CHANNELS, 2, 3));
  }

  private static int channel(int index) {
    return index / PIXELS % CHANNELS;
  }

  private static double mean(double[] x, int channel) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += channel(i) == channel ? x[i] : 0;
    }
    return sum / (BATCH * PIXELS);
  }

  private static double variance(double[] x, int channel) {
    double mean = mean(x, channel);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += channel(i) == channel ? (x[i] - mean) * (x[i] - mean) : 0;
    }
    return sum / (BATCH * PIXELS);
  }
}
