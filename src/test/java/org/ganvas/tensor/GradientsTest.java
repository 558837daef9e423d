package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ganvas.tensor.kernel.NdArray;
import org.junit.jupiter.api.Test;

class GradientsTest {

  @Test
  void aVariableThatWasNotUsedHasAGradientOfZeros() {
    Tensor used = Values.variable(2.0, 3.0);
    Tensor unused = Values.variable(1, 5, 6);

    List<Tensor> gradients = Gradients.of(used.squared().sum(), List.of(used, unused));

    assertThat(gradients.get(0).value().toDoubles()).containsExactly(4, 6);
    assertThat(gradients.get(1).shape()).containsExactly(5, 6);
    assertThat(gradients.get(1).value().toDoubles()).containsOnly(0);
  }

  @Test
  void theGradientOfAConstantIsZero() {
    Tensor x = Values.variable(2.0, 3.0);

    Tensor gradient = Gradients.of(x.detached().squared().sum(), List.of(x)).get(0);

    assertThat(gradient.value().toDoubles()).containsExactly(0, 0);
  }

  @Test
  void whatNobodyAskedForIsNotPulledBack() {
    Tensor wanted = Values.variable(2.0, 3.0);
    Tensor unwanted = Values.variable(5.0, 7.0);
    Tensor costly =
        Tensor.result(
            unwanted.value(),
            unwanted,
            g -> {
              throw new AssertionError("pulled back for nobody");
            });

    Tensor gradient = Gradients.of(wanted.times(costly).sum(), List.of(wanted)).get(0);

    assertThat(gradient.value().toDoubles()).containsExactly(5, 7);
  }

  @Test
  void anOperationIsToldWhichOfItsInputsAreWanted() {
    Tensor wanted = Values.variable(2.0);
    Tensor unwanted = Values.variable(3.0);
    Tensor result =
        Tensor.result(
            NdArray.of(new double[] {6}, 1),
            List.of(unwanted, wanted),
            (g, asked) -> {
              assertThat(asked).containsExactly(false, true);
              return Arrays.asList(null, g.times(unwanted));
            });

    assertThat(Gradients.of(result, List.of(wanted)).get(0).scalar()).isEqualTo(3);
  }

  @Test
  void contributionsOfATensorUsedTwiceAddUp() {
    Tensor x = Values.variable(3.0);

    // x² + 5x and, in one operation, x · x.
    assertThat(Gradients.of(x.times(x).plus(x.times(5)), List.of(x)).get(0).scalar()).isEqualTo(11);
    assertThat(Gradients.of(x.over(x), List.of(x)).get(0).scalar()).isEqualTo(0);
  }

  @Test
  void aSharedSubexpressionIsPulledBackOnce() {
    int[] pulls = new int[1];
    Tensor x = Values.variable(2.0);
    Tensor shared =
        Tensor.result(
            x.value(),
            x,
            g -> {
              pulls[0]++;
              return g;
            });

    Tensor result = shared.squared().plus(shared.times(3)).times(shared);

    // d/dx (x² + 3x) x = 3x² + 6x
    assertThat(Gradients.of(result, List.of(x)).get(0).scalar()).isEqualTo(24);
    assertThat(pulls[0]).isEqualTo(1);
  }

  @Test
  void theGradientIsAlsoThatOfAnIntermediateTensor() {
    Tensor x = Values.variable(2.0);
    Tensor square = x.squared();

    List<Tensor> gradients = Gradients.of(square.times(square), List.of(square, x));

    assertThat(gradients.get(0).scalar()).isEqualTo(8);
    assertThat(gradients.get(1).scalar()).isEqualTo(32);
  }

  @Test
  void derivativesOfEveryOrderOfACubeAreThoseOfTheFormula() {
    Tensor x = Values.variable(2.0);

    Tensor first = Gradients.differentiable(x.squared().times(x), List.of(x)).get(0);
    Tensor second = Gradients.differentiable(first, List.of(x)).get(0);
    Tensor third = Gradients.differentiable(second, List.of(x)).get(0);
    Tensor fourth = Gradients.of(third, List.of(x)).get(0);

    assertThat(first.scalar()).isEqualTo(12);
    assertThat(second.scalar()).isEqualTo(12);
    assertThat(third.scalar()).isEqualTo(6);
    assertThat(fourth.scalar()).isEqualTo(0);
  }

  @Test
  void theThirdDerivativeGoesThroughFunctionsThatHaveAFastFirst() {
    double at = 0.4;
    Tensor x = Values.variable(at);

    Tensor first = Gradients.differentiable(Functions.tanh(x), List.of(x)).get(0);
    Tensor second = Gradients.differentiable(first, List.of(x)).get(0);
    double third = Gradients.of(second, List.of(x)).get(0).scalar();

    double t = Math.tanh(at);
    assertThat(second.scalar()).isCloseTo(-2 * t * (1 - t * t), within(1e-14));
    assertThat(third).isCloseTo((1 - t * t) * (6 * t * t - 2), within(1e-14));
  }

  @Test
  void gradientsThatTrainingTakesCannotBeDifferentiatedAndHoldNothing() {
    Tensor x = Values.variable(2.0);

    Tensor gradient = Gradients.of(x.squared(), List.of(x)).get(0);

    assertThat(gradient.origin()).isNull();
    assertThat(Gradients.of(gradient, List.of(x)).get(0).scalar()).isEqualTo(0);
  }

  @Test
  void nothingIsRecordedWhileRecordingIsOff() {
    Tensor x = Values.variable(2.0);

    Tensor off = Recording.off(() -> Functions.exp(x.squared()));

    assertThat(off.origin()).isNull();
    assertThat(Gradients.of(off, List.of(x)).get(0).scalar()).isEqualTo(0);
    assertThat(x.squared().origin()).isNotNull();
  }

  @Test
  void recordingIsOnAgainAfterAFailure() {
    Tensor x = Values.variable(2.0);
    try {
      Recording.off(
          () -> {
            throw new IllegalStateException();
          });
    } catch (IllegalStateException expected) {
      assertThat(x.squared().origin()).isNotNull();
      return;
    }
    throw new AssertionError("the failure was swallowed");
  }

  @Test
  void operationsOnConstantsRecordNothing() {
    Tensor x = Values.constant(1, 3);

    assertThat(x.squared().plus(x).sum().origin()).isNull();
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    Tensor x = Values.variable(1.0);
    Tensor y = x;
    for (int i = 0; i < 20_000; i++) {
      y = y.plus(0);
    }

    assertThat(Gradients.of(y, List.of(x)).get(0).scalar()).isEqualTo(1);
  }
}
