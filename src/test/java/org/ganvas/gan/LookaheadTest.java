package org.ganvas.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.NdArray;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Games of two numbers, as Mescheder et al. 2018 study them: G makes the point θ, D scores a point
 * x by ψ · x, the real data are the point c. What G's loss and its gradient are after steps of D
 * can be worked out by hand.
 */
class LookaheadTest {
  private static final double C = 1.5;
  private static final double PSI = 0.7;
  private static final double THETA = -0.4;
  private static final double RATE = 0.3;

  private final Network critic =
      new Network(
          new NetworkPlan("discriminator", Shape.of(1), List.of(new Dense(1, false, 1))),
          Precision.FLOAT64,
          RandomStream.of(1));
  private final Tensor theta = Tensor.variable(NdArray.of(new double[] {THETA}, 1, 1));
  private final Tensor real = Tensor.constant(NdArray.of(new double[] {C}, 1, 1));

  LookaheadTest() {
    critic.variables().get(0).value().assign(NdArray.of(new double[] {PSI}, 1, 1));
  }

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void theBilinearGameHasTheDerivativeWorkedOutByHand() {
    // D descends ψ(θ − c), G descends −ψθ: ψ_k = ψ − kη(θ − c), so dL/dθ = −ψ + kη(2θ − c).
    for (int k = 0; k <= 3; k++) {
      Tensor loss = score(bilinear(k), theta).negated();

      double psi = PSI - k * RATE * (THETA - C);
      assertThat(loss.scalar()).isCloseTo(-psi * THETA, within(1e-12));
      assertThat(gradient(loss)).isCloseTo(-PSI + k * RATE * (2 * THETA - C), within(1e-12));
    }
  }

  @Test
  void theLeastSquaresGameHasTheDerivativeWorkedOutByHand() {
    // D descends ½(ψc − 1)² + ½(ψθ)², so ψ' = ψ − η((ψc − 1)c + ψθ²) and
    // dψ'/dθ = (1 − η(c² + θ²)) dψ/dθ − 2ηψθ. G descends ½(ψθ − 1)².
    for (int k = 0; k <= 3; k++) {
      Tensor loss = score(leastSquares(k), theta).plus(-1).squared().times(0.5).sum();

      double psi = PSI;
      double slope = 0;
      for (int i = 0; i < k; i++) {
        slope = (1 - RATE * (C * C + THETA * THETA)) * slope - 2 * RATE * psi * THETA;
        psi -= RATE * ((psi * C - 1) * C + psi * THETA * THETA);
      }
      assertThat(loss.scalar()).isCloseTo(0.5 * Math.pow(psi * THETA - 1, 2), within(1e-12));
      assertThat(gradient(loss))
          .isCloseTo((psi * THETA - 1) * (psi + THETA * slope), within(1e-12));
    }
  }

  @Test
  void theDiscriminatorItselfDoesNotMove() {
    leastSquares(2);

    assertThat(critic.variables().get(0).scalar()).isEqualTo(PSI);
  }

  @Test
  void withoutStepsItIsTheDiscriminatorItself() {
    assertThat(Lookahead.NONE.of(critic, now -> score(now, theta))).isSameAs(critic);
  }

  private Network bilinear(int steps) {
    return new Lookahead(steps, RATE)
        .of(critic, now -> score(now, theta).minus(score(now, real)).sum());
  }

  private Network leastSquares(int steps) {
    return new Lookahead(steps, RATE)
        .of(
            critic,
            now ->
                score(now, real)
                    .plus(-1)
                    .squared()
                    .plus(score(now, theta).squared())
                    .times(0.5)
                    .sum());
  }

  private double gradient(Tensor loss) {
    return Gradients.of(loss, List.of(theta)).get(0).scalar();
  }

  private static Tensor score(Network critic, Tensor x) {
    return critic.forward(x, Pass.training(RandomStream.of(1)));
  }
}
