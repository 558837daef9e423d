package org.ganvas.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.LeastSquares;
import org.ganvas.gan.loss.NonSaturating;
import org.ganvas.gan.loss.RelativisticAverage;
import org.ganvas.gan.loss.Wasserstein;
import org.ganvas.gan.penalty.R1;
import org.ganvas.nn.Activation;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Optimiser;
import org.ganvas.nn.OptimiserSpec;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What keeps an update in check, each by itself and in the step. */
class StabilisersTest {
  private static final CriticStep PLAIN = CriticStep.plain(0.1);
  private final RandomStream random = RandomStream.of(5);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void aNormBoundShortensAndKeepsTheDirection() {
    List<Tensor> gradient = List.of(tensor(3, 0), tensor(0, 4));

    List<Tensor> bounded = GradientBound.NONE.withNorm(2.5).of(gradient);

    assertThat(bounded.get(0).value().toFloats()).containsExactly(1.5f, 0);
    assertThat(bounded.get(1).value().toFloats()).containsExactly(0, 2);
    assertThat(GradientBound.NONE.withNorm(5).of(gradient)).isEqualTo(gradient);
    assertThat(GradientBound.NONE.of(gradient)).isEqualTo(gradient);
  }

  @Test
  void aValueBoundCutsEachNumberAndLeavesTheGradientItselfAlone() {
    List<Tensor> gradient = List.of(tensor(3, -4), tensor(0.5f, 0));

    List<Tensor> bounded = GradientBound.NONE.withValue(1).of(gradient);

    assertThat(bounded.get(0).value().toFloats()).containsExactly(1, -1);
    assertThat(bounded.get(1).value().toFloats()).containsExactly(0.5f, 0);
    assertThat(gradient.get(0).value().toFloats()).containsExactly(3, -4);
  }

  @Test
  void instanceNoiseHasItsDeviation() {
    Tensor examples = Tensor.constant(new float[4000], 1000, 4);

    float[] noisy = new InstanceNoise(0.3).on(examples, random).value().toFloats();

    double squares = 0;
    for (float value : noisy) {
      squares += value * value;
    }
    assertThat(Math.sqrt(squares / noisy.length)).isCloseTo(0.3, within(0.02));
    assertThat(InstanceNoise.NONE.on(examples, random)).isSameAs(examples);
  }

  @Test
  void smoothingIsOneSided() {
    Scores scores = new Scores(tensor(2, 2), tensor(2, 2));
    double p = 1 / (1 + Math.exp(-2));

    Tensor loss =
        Labels.TRUE.smoothedBy(0.1).discriminatorLoss(new NonSaturating(), scores, random);

    double ofReal = -0.9 * Math.log(p) - 0.1 * Math.log(1 - p);
    assertThat(loss.scalar()).isCloseTo(ofReal - Math.log(1 - p), within(1e-5));
  }

  @Test
  void flippedLabelsAreThoseOfTheOtherKind() {
    int count = 4000;
    Tensor right = Tensor.constant(filled(count, 1), count, 1);
    Tensor wrong = Tensor.constant(new float[count], count, 1);

    // Least squares of perfect scores: half a flip in each kind.
    double loss =
        Labels.TRUE
            .flipped(0.2)
            .discriminatorLoss(new LeastSquares(), new Scores(right, wrong), random)
            .scalar();

    assertThat(loss).isCloseTo(0.5 * 0.2 + 0.5 * 0.2, within(0.02));
  }

  @Test
  void aLossWithoutLabelsCannotBeToldOthers() {
    Scores scores = new Scores(tensor(1), tensor(0));
    Labels smooth = Labels.TRUE.smoothedBy(0.1);

    assertThatThrownBy(() -> smooth.discriminatorLoss(new Wasserstein(), scores, random))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Labels.TRUE.discriminatorLoss(new Wasserstein(), scores, random).scalar())
        .isEqualTo(-1);
  }

  @Test
  void accuracyIsTheShareOfExamplesOnTheirSide() {
    Scores scores = new Scores(tensor(0.4f, 0.6f), tensor(0.4f, -3));

    assertThat(Accuracy.of(scores, OptionalDouble.of(0.5))).isEqualTo(0.75f);
    assertThat(Accuracy.of(scores, OptionalDouble.of(0))).isEqualTo(0.75f);
    assertThat(Accuracy.of(scores, OptionalDouble.empty())).isNaN();
  }

  @Test
  void aDiscriminatorThatIsAheadLooksButRests() {
    Game game = new Game(new NonSaturating());
    List<float[]> before = game.weights();

    CriticUpdate seen = game.gan.updateCritic(PLAIN.restingAbove(0));

    assertThat(seen.accuracy()).isPositive();
    assertThat(seen.loss()).isFinite();
    assertThat(game.weights()).usingRecursiveComparison().isEqualTo(before);
    assertThat(game.gan.criticOptimiser().updates()).isZero();
  }

  @Test
  void aDiscriminatorThatIsNotAheadIsUpdatedAsEver() {
    Game rule = new Game(new NonSaturating());
    Game plain = new Game(new NonSaturating());

    assertThat(rule.gan.updateCritic(PLAIN.restingAbove(0.999)))
        .isEqualTo(plain.gan.updateCritic(PLAIN));
    assertThat(rule.weights()).usingRecursiveComparison().isEqualTo(plain.weights());
  }

  @Test
  void aPenaltyChangesTheUpdateButNotTheLossThatIsShown() {
    Game penalised = new Game(new NonSaturating());
    Game plain = new Game(new NonSaturating());

    float loss = penalised.gan.updateCritic(PLAIN.penalised(new R1(10))).loss();

    assertThat(loss).isEqualTo(plain.gan.updateCritic(PLAIN).loss());
    assertThat(penalised.weights().get(0)).isNotEqualTo(plain.weights().get(0));
  }

  @Test
  void aBoundHoldsBackWhatTheOptimiserIsGiven() {
    Game bounded = new Game(new NonSaturating());
    List<float[]> before = bounded.weights();

    CriticUpdate seen = bounded.gan.updateCritic(PLAIN.with(GradientBound.NONE.withNorm(1e-3)));

    // Plain gradient descent at a rate of 0.1 moves by a tenth of the gradient.
    double moved = 0;
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < before.get(i).length; j++) {
        moved += Math.pow(bounded.weights().get(i)[j] - before.get(i)[j], 2);
      }
    }
    assertThat(Math.sqrt(moved)).isCloseTo(1e-4, within(1e-6));
    assertThat(seen.gradientNorm()).as("the gradient as it was").isGreaterThan(1e-2f);
  }

  @Test
  void aRelativisticGeneratorLooksAtRealExamplesToo() {
    Game game = new Game(new RelativisticAverage());
    game.gan.updateCritic(PLAIN);

    assertThat(game.gan.updateGenerator(GeneratorStep.plain(0.1)).loss()).isBetween(0.5f, 3f);
    assertThat(game.realBatches).isEqualTo(2);
  }

  /** Two small networks. */
  private static final class Game {
    final Network critic = network("critic", 2, Dense.of(4), new Activation.Tanh(), Dense.of(1));
    final Gan gan;
    int realBatches;

    Game(AdversarialLoss loss) {
      Network generator = network("generator", 3, Dense.of(2));
      OptimiserSpec sgd = new OptimiserSpec.Sgd(0);
      gan =
          new Gan(
              generator,
              critic,
              Optimiser.of(sgd, generator),
              Optimiser.of(sgd, critic),
              loss,
              update -> {
                realBatches++;
                return Latent.noise(RandomStream.of(2).at(update), 0, 8, 2).plus(1);
              },
              8,
              RandomStream.of(8),
              Condition.none());
    }

    List<float[]> weights() {
      return critic.variables().stream().map(weight -> weight.value().toFloats()).toList();
    }

    private static Network network(String name, int inputs, Layer... layers) {
      return new Network(
          new NetworkPlan(name, Shape.of(inputs), List.of(layers)),
          Precision.FLOAT32,
          RandomStream.of(5).named(name));
    }
  }

  private static Tensor tensor(float... values) {
    return Tensor.constant(values, values.length, 1);
  }

  private static float[] filled(int count, float value) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }
}
