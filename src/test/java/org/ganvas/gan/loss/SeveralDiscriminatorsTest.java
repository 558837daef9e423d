package org.ganvas.gan.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.junit.jupiter.api.Test;

class SeveralDiscriminatorsTest {
  private static final AdversarialLoss ONE = new NonSaturating();

  /** Scores of three examples by two discriminators; the second is harder to deceive. */
  private final Tensor fake = Tensor.variable(NdArray.of(new double[] {2, -1, 1, -3, 0, 1}, 3, 2));

  private final Tensor real = Tensor.constant(NdArray.of(new double[] {1, 2, 0, 4, 3, -1}, 3, 2));

  @Test
  void everyDiscriminatorPlaysTheGameByItself() {
    Tensor loss = new SeveralDiscriminators(ONE, false).discriminatorLoss(real, fake);

    double first = ONE.discriminatorLoss(column(1, 0, 3), column(2, 1, 0)).scalar();
    double second = ONE.discriminatorLoss(column(2, 4, -1), column(-1, -3, 1)).scalar();
    assertThat(loss.scalar()).isCloseTo((first + second) / 2, within(1e-12));
  }

  @Test
  void againstTheMeanEveryDiscriminatorTeachesTheGenerator() {
    Tensor loss = new SeveralDiscriminators(ONE, false).generatorLoss(() -> real, fake);

    assertThat(loss.scalar())
        .isCloseTo(
            (ONE.generatorLoss(() -> real, column(2, 1, 0)).scalar()
                    + ONE.generatorLoss(() -> real, column(-1, -3, 1)).scalar())
                / 2,
            within(1e-12));
    assertThat(gradient(loss)).doesNotContain(0);
  }

  @Test
  void againstTheHardestOnlyThatOneTeachesTheGenerator() {
    Tensor loss = new SeveralDiscriminators(ONE, true).generatorLoss(() -> real, fake);

    assertThat(loss.scalar())
        .isCloseTo(ONE.generatorLoss(() -> real, column(-1, -3, 1)).scalar(), within(1e-12));
    double[] gradient = gradient(loss);
    for (int example = 0; example < 3; example++) {
      assertThat(gradient[2 * example]).isZero();
      assertThat(gradient[2 * example + 1]).isNegative();
    }
  }

  @Test
  void theCurveMeansWhatItMeansWithOne() {
    assertThat(new SeveralDiscriminators(ONE, true).levels()).isEqualTo(ONE.levels());
    assertThat(new SeveralDiscriminators(ONE, true).output()).isEqualTo(ONE.output());
  }

  private double[] gradient(Tensor loss) {
    return Gradients.of(loss, List.of(fake)).get(0).value().toDoubles();
  }

  private static Tensor column(double... scores) {
    return Tensor.constant(NdArray.of(scores, scores.length, 1));
  }
}
