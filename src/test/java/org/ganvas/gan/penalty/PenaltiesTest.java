package org.ganvas.gan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each penalty on critics whose slope is known. */
class PenaltiesTest {
  private final RandomStream random = RandomStream.of(3);
  private final Tensor real = Tensor.constant(new float[] {1, 2, -1, 0, 3, 4, 0, 1}, 4, 2);
  private final Tensor fake = Tensor.constant(new float[] {-2, 0, 5, 1, 1, 1, 2, -3}, 4, 2);

  /** D(x) = 3 x₁ + 4 x₂: the slope is 5 everywhere. */
  private final UnaryOperator<Tensor> steep =
      x -> x.matmul(Tensor.constant(new float[] {3, 4}, 2, 1));

  /** D(x) = ½‖x‖²: the slope at x is x. */
  private final UnaryOperator<Tensor> bowl =
      x -> x.squared().matmul(Tensor.constant(new float[] {0.5f, 0.5f}, 2, 1));

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void theGradientPenaltyIsTheSquaredDistanceOfTheSlopeFromOne() {
    assertThat(value(new WassersteinGradientPenalty(10), steep)).isCloseTo(160, within(1e-4));
  }

  @Test
  void theGradientPenaltyIsTwoSided() {
    UnaryOperator<Tensor> flat = x -> steep.apply(x).times(0.1);

    assertThat(value(new WassersteinGradientPenalty(10), flat)).isCloseTo(2.5, within(1e-5));
  }

  @Test
  void aFlatCriticHasAPenaltyAndNoInfiniteGradient() {
    assertThat(value(new WassersteinGradientPenalty(10), x -> steep.apply(x).times(0)))
        .isCloseTo(10, within(1e-4));
  }

  @Test
  void theGradientPenaltyIsTakenBetweenAnExampleAndItsPartner() {
    // On the straight line between both, one ε for all numbers of an example.
    Tensor[] seen = new Tensor[1];
    new WassersteinGradientPenalty(1)
        .of(
            x -> {
              seen[0] = x;
              return steep.apply(x);
            },
            real,
            fake,
            random);

    float[] between = seen[0].value().toFloats();
    float[] from = fake.value().toFloats();
    float[] to = real.value().toFloats();
    for (int i = 0; i < 4; i++) {
      double epsilon = (between[2 * i] - from[2 * i]) / (to[2 * i] - from[2 * i]);
      assertThat(epsilon).isBetween(0.0, 1.0);
      assertThat((double) between[2 * i + 1])
          .isCloseTo(from[2 * i + 1] + epsilon * (to[2 * i + 1] - from[2 * i + 1]), within(1e-5));
    }
  }

  @Test
  void r1IsHalfTheMeanSquaredSlopeAtRealExamples() {
    // Squared lengths 5, 1, 25, 1.
    assertThat(value(new R1(10), bowl)).isCloseTo(5 * 32 / 4.0, within(1e-4));
  }

  @Test
  void r2IsHalfTheMeanSquaredSlopeAtGeneratedExamples() {
    // Squared lengths 4, 26, 2, 13.
    assertThat(value(new R2(10), bowl)).isCloseTo(5 * 45 / 4.0, within(1e-4));
  }

  @Test
  void draganLooksAroundTheRealExamplesOnly() {
    assertThat(value(new Dragan(10, 0.5), steep)).isCloseTo(160, within(1e-4));
    double near = value(new Dragan(1, 1e-6), bowl);
    double expected = 0;
    for (double length : new double[] {Math.sqrt(5), 1, 5, 1}) {
      expected += (length - 1) * (length - 1) / 4;
    }
    assertThat(near).isCloseTo(expected, within(1e-3));
  }

  @Test
  void draganMovesRealExamplesByAShareOfTheirDeviation() {
    int count = 2000;
    float[] values = new float[count * 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 2 == 0 ? 6 : -6;
    }
    Tensor[] seen = new Tensor[1];
    new Dragan(1, 0.5)
        .of(
            x -> {
              seen[0] = x;
              return steep.apply(x);
            },
            Tensor.constant(values, count, 2),
            fake,
            random);

    double squares = 0;
    float[] around = seen[0].value().toFloats();
    for (int i = 0; i < around.length; i++) {
      squares += Math.pow(around[i] - values[i], 2);
    }
    // The deviation of the numbers is 6.
    assertThat(Math.sqrt(squares / around.length)).isCloseTo(3, within(0.15));
  }

  @Test
  void aDropoutMaskIsSharedByBothOrders() {
    // What the mask leaves has the slope 2w, and the penalty's gradient follows the same mask.
    Network critic =
        new Network(
            new NetworkPlan("critic", Shape.of(2), List.of(new Dropout(0.5), Dense.of(1))),
            Precision.FLOAT32,
            RandomStream.of(1));
    critic.variables().get(0).value().fill(new float[] {3, 4});
    Pass pass = Pass.training(RandomStream.of(9));
    Tensor once = Tensor.constant(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, 4, 2);
    float[] scores = critic.forward(once, Pass.training(RandomStream.of(9))).value().toFloats();
    double squares = 0;
    for (float score : scores) {
      // 0, 6, 8 or 14: which weights were left.
      squares += score == 14 ? 100 : (double) score * score;
    }

    assertThat(new R1(2).of(x -> critic.forward(x, pass), once, once, random).scalar())
        .isCloseTo(squares / 4, within(1e-3));
  }

  private double value(CriticPenalty penalty, UnaryOperator<Tensor> critic) {
    return penalty.of(critic, real, fake, random).scalar();
  }
}
