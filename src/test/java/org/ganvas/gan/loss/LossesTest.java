package org.ganvas.gan.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ganvas.gan.loss.AdversarialLoss.Level;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.recipe.Catalogue;
import org.ganvas.tensor.Gradients;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.NdArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loss against its paper's formula in plain Java. */
class LossesTest {
  private static final double[] REAL = {1.5, -0.3, 4, 0.2};
  private static final double[] FAKE = {-2, 0.7, 0.1, -0.6};

  static Stream<AdversarialLoss> losses() {
    return Catalogue.standard().losses().stream();
  }

  static Stream<Arguments> formulas() {
    DoubleUnaryOperator log = Math::log;
    DoubleUnaryOperator probability = s -> 1 / (1 + Math.exp(-s));
    DoubleUnaryOperator logReal = s -> log.applyAsDouble(probability.applyAsDouble(s));
    DoubleUnaryOperator logFake = s -> log.applyAsDouble(1 - probability.applyAsDouble(s));
    double averageReal = mean(REAL, s -> s);
    double averageFake = mean(FAKE, s -> s);
    double minimaxD = -mean(REAL, logReal) - mean(FAKE, logFake);
    return Stream.of(
        Arguments.of(new Minimax(), minimaxD, mean(FAKE, logFake)),
        Arguments.of(new NonSaturating(), minimaxD, -mean(FAKE, logReal)),
        Arguments.of(
            new LeastSquares(),
            0.5 * mean(REAL, s -> (s - 1) * (s - 1)) + 0.5 * mean(FAKE, s -> s * s),
            0.5 * mean(FAKE, s -> (s - 1) * (s - 1))),
        Arguments.of(
            new Wasserstein(), mean(FAKE, s -> s) - mean(REAL, s -> s), -mean(FAKE, s -> s)),
        Arguments.of(
            new Hinge(),
            -mean(REAL, s -> Math.min(0, s - 1)) - mean(FAKE, s -> Math.min(0, -s - 1)),
            -mean(FAKE, s -> s)),
        Arguments.of(
            new RelativisticAverage(),
            -mean(REAL, s -> logReal.applyAsDouble(s - averageFake))
                - mean(FAKE, s -> logFake.applyAsDouble(s - averageReal)),
            -mean(FAKE, s -> logReal.applyAsDouble(s - averageReal))
                - mean(REAL, s -> logFake.applyAsDouble(s - averageFake))));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void bothPlayersMinimiseWhatThePaperSays(
      AdversarialLoss loss, double discriminator, double generator) {
    assertThat(loss.discriminatorLoss(scores(REAL), scores(FAKE)).scalar())
        .isCloseTo(discriminator, within(1e-12));
    assertThat(loss.generatorLoss(() -> scores(REAL), scores(FAKE)).scalar())
        .isCloseTo(generator, within(1e-12));
  }

  @Test
  void everyLossOfTheCatalogueHasAFormulaHere() {
    assertThat(formulas().map(arguments -> arguments.get()[0]))
        .containsExactlyInAnyOrderElementsOf(losses().toList());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void levelsAreWhatTheLossIsWhenDiscriminatorCannotTell(AdversarialLoss loss) {
    // The score at which D's loss has no gradient when real and generated examples look the same.
    double undecided = loss.undecided().orElse(0);
    Tensor score = Tensor.variable(NdArray.of(new double[] {undecided}, 1, 1));
    Tensor discriminator = loss.discriminatorLoss(score, score);

    assertThat(Gradients.of(discriminator, List.of(score)).get(0).scalar())
        .isCloseTo(0, within(1e-15));
    assertThat(loss.levels()).isNotEmpty();
    for (Level level : loss.levels()) {
      double value =
          level.onDiscriminator()
              ? discriminator.scalar()
              : loss.generatorLoss(() -> score, score).scalar();
      assertThat(level.value()).as(level.meaning()).isCloseTo(value, within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theDiscriminatorRaisesRealScoresAndLowersGeneratedOnes(AdversarialLoss loss) {
    Tensor real = scores(0.1, 0.3);
    Tensor fake = scores(0.2, 0.4);

    List<Tensor> gradients = Gradients.of(loss.discriminatorLoss(real, fake), List.of(real, fake));

    assertThat(DoubleStream.of(gradients.get(0).value().toDoubles())).allMatch(slope -> slope < 0);
    assertThat(DoubleStream.of(gradients.get(1).value().toDoubles())).allMatch(slope -> slope > 0);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theGeneratorRaisesTheScoresOfItsExamples(AdversarialLoss loss) {
    Tensor fake = scores(-0.4, 0.4);

    Tensor gradient =
        Gradients.of(loss.generatorLoss(() -> scores(0.1, 0.3), fake), List.of(fake)).get(0);

    assertThat(DoubleStream.of(gradient.value().toDoubles())).allMatch(slope -> slope < 0);
  }

  @Test
  void scoresOfRealExamplesAreComputedOnlyWhereTheGeneratorNeedsThem() {
    for (AdversarialLoss loss : losses().toList()) {
      boolean[] asked = new boolean[1];
      loss.generatorLoss(
          () -> {
            asked[0] = true;
            return scores(REAL);
          },
          scores(FAKE));

      assertThat(asked[0]).as(loss.name()).isEqualTo(loss instanceof RelativisticAverage);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void trueLabelsGiveTheLossItself(AdversarialLoss loss) {
    if (loss instanceof LabelledLoss labelled) {
      double byLabels =
          labelled.loss(scores(REAL), scores(1, 1, 1, 1)).scalar()
              + labelled.loss(scores(FAKE), scores(0, 0, 0, 0)).scalar();

      assertThat(loss.discriminatorLoss(scores(REAL), scores(FAKE)).scalar())
          .isCloseTo(byLabels, within(1e-12));
    }
  }

  @Test
  void aSmoothedLabelIsTheCrossEntropyWithThatLabel() {
    double s = 0.7;
    double p = 1 / (1 + Math.exp(-s));
    double entropy = -0.9 * Math.log(p) - 0.1 * Math.log(1 - p);

    for (LabelledLoss loss : List.of(new NonSaturating(), new Minimax())) {
      assertThat(loss.loss(scores(s), scores(0.9)).scalar()).isCloseTo(entropy, within(1e-12));
    }
    assertThat(new LeastSquares().loss(scores(s), scores(0.9)).scalar())
        .isCloseTo(0.02, within(1e-12));
  }

  @Test
  void aHingeLeavesExamplesAloneThatTheDiscriminatorIsSureOf() {
    Tensor real = scores(0.5, 1.5);
    Tensor fake = scores(-0.5, -1.5);

    List<Tensor> gradients =
        Gradients.of(new Hinge().discriminatorLoss(real, fake), List.of(real, fake));

    assertThat(gradients.get(0).value().toDoubles())
        .containsExactly(new double[] {-0.5, 0}, within(0.0));
    assertThat(gradients.get(1).value().toDoubles())
        .containsExactly(new double[] {0.5, 0}, within(0.0));
  }

  @Test
  void whenTheDiscriminatorWinsOnlyTheSaturatingGameStarvesTheGenerator() {
    Tensor lost = scores(-30);

    assertThat(slope(new Minimax(), lost)).isCloseTo(0, within(1e-12));
    assertThat(slope(new NonSaturating(), lost)).isCloseTo(-1, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void farScoresLeaveLossesAndGradientsFinite(AdversarialLoss loss) {
    Tensor real = scores(-1000, 1000);
    Tensor fake = scores(-1000, 1000);

    Tensor discriminator = loss.discriminatorLoss(real, fake);
    Tensor generator = loss.generatorLoss(() -> scores(0.1, 0.3), fake);

    assertThat(discriminator.scalar()).isFinite();
    assertThat(generator.scalar()).isFinite();
    for (Tensor gradient : Gradients.of(discriminator.plus(generator), List.of(real, fake))) {
      assertThat(DoubleStream.of(gradient.value().toDoubles())).allMatch(Double::isFinite);
    }
  }

  @ParameterizedTest
  @MethodSource("losses")
  void theLastActivationFollowsTheLoss(AdversarialLoss loss) {
    boolean logits = loss instanceof Minimax || loss instanceof NonSaturating;

    assertThat(loss.output()).isEqualTo(logits ? Output.PROBABILITY : Output.SCORE);
    assertThat(loss.output().activation()).isEqualTo(logits ? "sigmoid" : "linear");
  }

  private static double slope(AdversarialLoss loss, Tensor scores) {
    return Gradients.of(loss.generatorLoss(() -> scores(1), scores), List.of(scores))
        .get(0)
        .scalar();
  }

  private static Tensor scores(double... values) {
    return Tensor.variable(NdArray.of(values, values.length, 1));
  }

  private static double mean(double[] scores, DoubleUnaryOperator of) {
    return DoubleStream.of(scores).map(of).average().orElseThrow();
  }
}
