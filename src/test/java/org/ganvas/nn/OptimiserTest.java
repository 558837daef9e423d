package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.Values;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the papers' formulas in plain Java. */
class OptimiserTest {
  private static final int STEPS = 7;
  private static final int INPUTS = 5;
  private static final double RATE = 0.003;

  private final Network network = network(Precision.FLOAT64);
  private final double[] expected = weights(network);

  @Test
  void adamIsTheAlgorithmInItsEfficientOrder() {
    Optimiser adam = Optimiser.of(new OptimiserSpec.Adam(0.5, 0.999, 1e-8), network);
    double[] m = new double[INPUTS];
    double[] v = new double[INPUTS];

    for (int t = 1; t <= STEPS; t++) {
      double[] g = gradient(t);
      adam.update(List.of(tensor(g)), RATE);

      double rate = RATE * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.5, t));
      for (int i = 0; i < INPUTS; i++) {
        m[i] = 0.5 * m[i] + 0.5 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
        expected[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-8);
      }
      assertThat(weights(network)).as("step %d", t).containsExactly(expected, within(1e-12));
    }
    assertThat(moment(adam, "adam-m")).containsExactly(m, within(1e-12));
    assertThat(moment(adam, "adam-v")).containsExactly(v, within(1e-12));
    assertThat(adam.updates()).isEqualTo(STEPS);
  }

  @Test
  void adamsFirstStepIsTheLearningRateInEveryDirection() {
    Optimiser adam = Optimiser.of(new OptimiserSpec.Adam(0.9, 0.999, 1e-8), network);
    double[] g = {4, -3, 0.5, -0.1, 20};

    adam.update(List.of(tensor(g)), RATE);

    for (int i = 0; i < INPUTS; i++) {
      assertThat(weights(network)[i] - expected[i])
          .isCloseTo(-RATE * Math.signum(g[i]), within(1e-5 * RATE));
    }
  }

  @Test
  void adamGoesOnWhereItWas() {
    OptimiserSpec spec = new OptimiserSpec.Adam(0.9, 0.999, 1e-8);
    Optimiser whole = Optimiser.of(spec, network);
    for (int t = 1; t <= STEPS; t++) {
      whole.update(List.of(tensor(gradient(t))), RATE);
    }

    Network other = network(Precision.FLOAT64);
    Optimiser before = Optimiser.of(spec, other);
    for (int t = 1; t <= 3; t++) {
      before.update(List.of(tensor(gradient(t))), RATE);
    }
    Optimiser after = Optimiser.of(spec, other);
    before.moments().forEach((name, moment) -> after.moments().get(name).assign(moment));
    after.continueFrom(before.updates());
    for (int t = 4; t <= STEPS; t++) {
      after.update(List.of(tensor(gradient(t))), RATE);
    }

    assertThat(weights(other)).containsExactly(weights(network));
    assertThat(after.updates()).isEqualTo(STEPS);
  }

  @Test
  void rmsPropDividesByTheRootOfTheMeanSquare() {
    Optimiser rmsProp = Optimiser.of(new OptimiserSpec.RmsProp(0.99, 1e-2), network);
    double[] v = new double[INPUTS];

    for (int t = 1; t <= STEPS; t++) {
      double[] g = gradient(t);
      rmsProp.update(List.of(tensor(g)), RATE);

      for (int i = 0; i < INPUTS; i++) {
        v[i] = 0.99 * v[i] + 0.01 * g[i] * g[i];
        expected[i] -= RATE * g[i] / (Math.sqrt(v[i]) + 1e-2);
      }
      assertThat(weights(network)).as("step %d", t).containsExactly(expected, within(1e-12));
    }
    assertThat(moment(rmsProp, "rmsprop-v")).containsExactly(v, within(1e-12));
    assertThat(rmsProp.updates()).isEqualTo(STEPS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9})
  void sgdFollowsAVelocityThatMomentumKeeps(double momentum) {
    Optimiser sgd = Optimiser.of(new OptimiserSpec.Sgd(momentum), network);
    double[] velocity = new double[INPUTS];

    for (int t = 1; t <= STEPS; t++) {
      double[] g = gradient(t);
      sgd.update(List.of(tensor(g)), RATE);

      for (int i = 0; i < INPUTS; i++) {
        velocity[i] = momentum * velocity[i] + g[i];
        expected[i] -= RATE * velocity[i];
      }
      assertThat(weights(network)).as("step %d", t).containsExactly(expected, within(1e-12));
    }
    assertThat(moment(sgd, "sgd-velocity")).containsExactly(velocity, within(1e-12));
    assertThat(sgd.updates()).isEqualTo(STEPS);
  }

  @Test
  void adamInSinglePrecisionIsThatInDoubleRounded() {
    Network single = network(Precision.FLOAT32);
    Optimiser inSingle = Optimiser.of(new OptimiserSpec.Adam(0.5, 0.999, 1e-8), single);
    Optimiser inDouble = Optimiser.of(new OptimiserSpec.Adam(0.5, 0.999, 1e-8), network);
    for (int t = 1; t <= 50; t++) {
      float[] g = new float[INPUTS];
      for (int i = 0; i < INPUTS; i++) {
        g[i] = (float) gradient(t)[i];
      }
      inSingle.update(List.of(Tensor.constant(g, INPUTS, 1)), RATE);
      inDouble.update(List.of(tensor(gradient(t))), RATE);
    }

    assertThat(weights(single)).containsExactly(weights(network), within(1e-4 * 50 * RATE));
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void aClippedWeightLiesWithinTheBound(Precision precision) {
    Network clipped = network(precision);
    double[] before = weights(clipped);

    clipped.clipWeights(0.2);

    double[] after = weights(clipped);
    assertThat(Arrays.stream(before).anyMatch(w -> Math.abs(w) > 0.2)).isTrue();
    assertThat(Arrays.stream(before).anyMatch(w -> Math.abs(w) < 0.2)).isTrue();
    for (int i = 0; i < INPUTS; i++) {
      assertThat(after[i]).isCloseTo(Math.max(-0.2, Math.min(0.2, before[i])), within(1e-8));
    }
  }

  @Test
  void onlyWeightsHaveMoments() {
    Network normalised =
        new Network(
            new NetworkPlan("net", Shape.of(3), List.of(BatchNorm.standard())),
            Precision.FLOAT32,
            RandomStream.of(1));

    Optimiser adam = Optimiser.of(new OptimiserSpec.Adam(0.9, 0.999, 1e-8), normalised);

    assertThat(adam.moments())
        .containsOnlyKeys(
            "net.00.gamma.adam-m",
            "net.00.beta.adam-m",
            "net.00.gamma.adam-v",
            "net.00.beta.adam-v");
  }

  private static Network network(Precision precision) {
    return new Network(
        new NetworkPlan("net", Shape.of(INPUTS), List.of(new Dense(1, false, 1))),
        precision,
        RandomStream.of(3));
  }

  private static double[] weights(Network network) {
    return network.variables().get(0).value().toDoubles();
  }

  private static double[] gradient(int step) {
    double[] gradient = Values.normal(100 + step, INPUTS);
    // Far apart in size, and once nothing at all.
    for (int i = 0; i < INPUTS; i++) {
      gradient[i] *= step == 4 ? 0 : Math.pow(10, i - 3);
    }
    return gradient;
  }

  private static Tensor tensor(double[] values) {
    return Tensor.constant(NdArray.of(values, values.length, 1));
  }

  private static double[] moment(Optimiser optimiser, String name) {
    Map<String, NdArray> moments = optimiser.moments();
    return moments.get("net.00.weight." + name).toDoubles();
  }
}
