package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.ganvas.tensor.RandomStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the same from sums and broadcasts in double precision. */
class OneDnnBatchNormalisedTest {
  private static final double EPSILON = 1e-5;

  @BeforeAll
  static void start() {
    Engine.start(2);
    assumeTrue(OneDnn.serves(Precision.FLOAT32), "no natives of oneDNN here");
  }

  @ParameterizedTest(name = "[{0}, {1}, {2}]")
  @CsvSource({"128,12544,1", "128,128,49", "64,128,196", "64,64,784", "3,5,7", "2,1,1"})
  void outputStatisticsAndGradientsAreThoseOfTheDoubleComposition(
      int batch, int features, int places) {
    float[] x = normal("x", batch * features * places);
    float[] gamma = normal("gamma", features);
    float[] beta = normal("beta", features);
    float[] gradient = normal("gradient", x.length);
    long[] shape = {batch, features, places};

    BatchNormalised fast =
        OneDnnBatchNormalised.of(
            NdArray.of(Precision.FLOAT32, x, shape),
            NdArray.of(Precision.FLOAT32, gamma, features),
            NdArray.of(Precision.FLOAT32, beta, features),
            EPSILON);
    BatchNormalised exact =
        Nd4jBatchNormalised.of(
            NdArray.of(Precision.FLOAT64, x, shape),
            NdArray.of(Precision.FLOAT64, gamma, features),
            NdArray.of(Precision.FLOAT64, beta, features),
            EPSILON);
    BatchNormalised.Gradient fastPulled =
        fast.pullBack(NdArray.of(Precision.FLOAT32, gradient, shape));
    BatchNormalised.Gradient exactPulled =
        exact.pullBack(NdArray.of(Precision.FLOAT64, gradient, shape));

    assertClose(fast.output(), exact.output());
    assertClose(fast.mean(), exact.mean());
    assertClose(fast.variance(), exact.variance());
    assertClose(fastPulled.gamma(), exactPulled.gamma());
    assertClose(fastPulled.beta(), exactPulled.beta());
    assertClose(fastPulled.input(), exactPulled.input());
  }

  private static float[] normal(String name, int length) {
    float[] values = new float[length];
    RandomStream.of(1).named(name).normal(0, values);
    return values;
  }

  /** To 1e-4 of the largest number there is. */
  private static void assertClose(NdArray actual, NdArray expected) {
    double[] found = actual.toDoubles();
    double[] wanted = expected.toDoubles();
    double largest = 1e-3;
    double difference = 0;
    for (int i = 0; i < wanted.length; i++) {
      largest = Math.max(largest, Math.abs(wanted[i]));
      difference = Math.max(difference, Math.abs(found[i] - wanted[i]));
    }
    assertThat(difference).isLessThanOrEqualTo(1e-4 * largest);
  }
}
