package org.ganvas.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.gan.loss.NonSaturating;
import org.ganvas.gan.loss.Wasserstein;
import org.ganvas.nn.Activation;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Dropout;
import org.ganvas.nn.Layer;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Optimiser;
import org.ganvas.nn.OptimiserSpec;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GanTest {
  private static final int BATCH = 6;
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.5, 0.999, 1e-8);

  private final Network generator =
      network(
          "generator",
          3,
          Dense.of(8),
          BatchNorm.standard(),
          new Activation.LeakyRelu(0.2),
          Dense.of(4));
  private final Network critic =
      network("discriminator", 4, Dense.of(8), new Activation.LeakyRelu(0.2), Dense.of(1));

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @Test
  void anUpdateOfTheDiscriminatorLeavesTheGeneratorsWeightsAlone() {
    Gan gan = gan(new NonSaturating());
    List<float[]> generatorBefore = weights(generator);
    List<float[]> criticBefore = weights(critic);

    gan.updateCritic(CriticStep.plain(0.01));

    assertThat(weights(generator)).usingRecursiveComparison().isEqualTo(generatorBefore);
    assertThat(gan.generatorOptimiser().updates()).isZero();
    assertThat(gan.criticOptimiser().updates()).isEqualTo(1);
    for (int i = 0; i < criticBefore.size(); i++) {
      assertThat(weights(critic).get(i)).isNotEqualTo(criticBefore.get(i));
    }
  }

  @Test
  void anUpdateOfTheGeneratorLeavesTheDiscriminatorsWeightsAlone() {
    Gan gan = gan(new NonSaturating());
    List<float[]> generatorBefore = weights(generator);
    List<float[]> criticBefore = weights(critic);

    gan.updateGenerator(GeneratorStep.plain(0.01));

    assertThat(weights(critic)).usingRecursiveComparison().isEqualTo(criticBefore);
    assertThat(gan.criticOptimiser().updates()).isZero();
    assertThat(gan.generatorOptimiser().updates()).isEqualTo(1);
    for (int i = 0; i < generatorBefore.size(); i++) {
      // A bias before batch norm is subtracted again and has no gradient.
      if (i != 1) {
        assertThat(weights(generator).get(i)).isNotEqualTo(generatorBefore.get(i));
      }
    }
  }

  @Test
  void everyTrainingPassIsTakenIntoTheRunningStatistics() {
    Gan gan = gan(new NonSaturating());

    gan.updateCritic(CriticStep.plain(0.01));
    assertThat(state(gan).get("generator.01.running-weight")[0]).isCloseTo(0.1f, within(1e-6f));

    gan.updateGenerator(GeneratorStep.plain(0.01));
    assertThat(state(gan).get("generator.01.running-weight")[0]).isCloseTo(0.19f, within(1e-6f));
  }

  @Test
  void weightsOfTheCriticLieWithinTheClipValueAfterEachOfItsUpdates() {
    Gan gan = gan(new Wasserstein());

    for (int i = 0; i < 5; i++) {
      gan.updateCritic(CriticStep.plain(0.05).clippedTo(0.01));

      assertThat(largest(critic)).isEqualTo(0.01f);
    }
  }

  @Test
  void aClipValueOfZeroClipsNothing() {
    Gan gan = gan(new Wasserstein());

    gan.updateCritic(CriticStep.plain(1e-6));

    assertThat(largest(critic)).isGreaterThan(0.1f);
  }

  @Test
  void theDiscriminatorLearnsToTellAndTheGeneratorToDeceive() {
    Gan gan = gan(new NonSaturating());
    float lossD = gan.updateCritic(CriticStep.plain(0.01)).loss();
    for (int i = 0; i < 60; i++) {
      gan.updateCritic(CriticStep.plain(0.01));
    }
    CriticUpdate told = gan.updateCritic(CriticStep.plain(0.01));
    assertThat(told.loss()).isLessThan(lossD / 3);
    assertThat(told.realVerdict()).isGreaterThan(told.fakeVerdict() + 0.5f);

    float lossG = gan.updateGenerator(GeneratorStep.plain(0.01)).loss();
    for (int i = 0; i < 150; i++) {
      gan.updateGenerator(GeneratorStep.plain(0.01));
    }
    assertThat(gan.updateGenerator(GeneratorStep.plain(0.01)).loss()).isLessThan(lossG / 3);
  }

  @Test
  void aGeneratorThatLooksAheadLeavesTheDiscriminatorAlone() {
    Gan gan = gan(new NonSaturating());
    List<float[]> criticBefore = weights(critic);

    gan.updateGenerator(GeneratorStep.plain(0.01).with(new Lookahead(2, 0.5)));

    assertThat(weights(critic)).usingRecursiveComparison().isEqualTo(criticBefore);
    assertThat(gan.generatorOptimiser().updates()).isEqualTo(1);
  }

  @Test
  void aGeneratorThatLooksAheadFacesADiscriminatorThatKnowsItBetter() {
    float now = gan(new NonSaturating()).updateGenerator(GeneratorStep.plain(1e-9)).loss();
    GanTest again = new GanTest();
    float ahead =
        again
            .gan(new NonSaturating())
            .updateGenerator(GeneratorStep.plain(1e-9).with(new Lookahead(3, 0.5)))
            .loss();

    assertThat(ahead).isGreaterThan(now);
  }

  @Test
  void anUpdateTellsTheLossBeforeIt() {
    Gan gan = gan(new Wasserstein());

    CriticUpdate seen = gan.updateCritic(CriticStep.plain(0.01));

    assertThat(seen.loss()).isCloseTo(seen.fakeVerdict() - seen.realVerdict(), within(1e-5f));
    assertThat(seen.gradientNorm()).isPositive();
  }

  @Test
  void theSameRandomnessGivesTheSameTraining() {
    Gan one = gan(new NonSaturating());
    List<Float> losses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      losses.add(one.updateCritic(CriticStep.plain(0.01)).loss());
      losses.add(one.updateGenerator(GeneratorStep.plain(0.01)).loss());
    }

    GanTest again = new GanTest();
    Gan other = again.gan(new NonSaturating());
    for (int i = 0; i < 5; i++) {
      assertThat(other.updateCritic(CriticStep.plain(0.01)).loss()).isEqualTo(losses.get(2 * i));
      assertThat(other.updateGenerator(GeneratorStep.plain(0.01)).loss())
          .isEqualTo(losses.get(2 * i + 1));
    }
    assertThat(state(other)).usingRecursiveComparison().isEqualTo(state(one));
  }

  @Test
  void aLossOfTheDiscriminatorThatIsNoNumberChangesNothing() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] factor = {1};
      Gan gan = gan(new Scaled(() -> factor[0]));
      gan.updateCritic(CriticStep.plain(0.01));
      gan.updateGenerator(GeneratorStep.plain(0.01));
      Map<String, float[]> before = state(gan);
      factor[0] = bad;

      assertThatThrownBy(() -> gan.updateCritic(CriticStep.plain(0.01).clippedTo(0.001)))
          .isInstanceOf(Diverged.class)
          .hasMessage("the discriminator's loss is not a finite number");

      assertThat(state(gan)).usingRecursiveComparison().isEqualTo(before);
    }
  }

  @Test
  void aLossOfTheGeneratorThatIsNoNumberChangesNothing() {
    double[] factor = {1};
    Gan gan = gan(new Scaled(() -> factor[0]));
    gan.updateCritic(CriticStep.plain(0.01));
    gan.updateGenerator(GeneratorStep.plain(0.01));
    Map<String, float[]> before = state(gan);
    factor[0] = Double.NaN;

    assertThatThrownBy(() -> gan.updateGenerator(GeneratorStep.plain(0.01)))
        .isInstanceOfSatisfying(
            Diverged.class,
            diverged -> assertThat(diverged.quantity()).isEqualTo("the generator's loss"));

    assertThat(state(gan)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aGradientThatIsNoNumberChangesNothing() {
    // Finite scores of hidden values so large that the gradient of a steep loss is not.
    critic.variables().get(0).value().fill(filled(32, 1e30f));
    critic.variables().get(2).value().fill(filled(8, 1e-30f));
    Gan gan = gan(new Scaled(() -> 1e10));
    Map<String, float[]> before = state(gan);

    assertThatThrownBy(() -> gan.updateCritic(CriticStep.plain(0.01)))
        .isInstanceOf(Diverged.class)
        .hasMessage("the discriminator's gradient is not a finite number");

    assertThat(state(gan)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void trainingGoesOnFromTheLastGoodState() {
    double[] factor = {1};
    Gan gan = gan(new Scaled(() -> factor[0]));
    GanTest undisturbed = new GanTest();
    Gan other = undisturbed.gan(new Scaled(() -> 1));
    factor[0] = Double.NaN;
    assertThatThrownBy(() -> gan.updateCritic(CriticStep.plain(0.01))).isInstanceOf(Diverged.class);
    factor[0] = 1;

    assertThat(gan.updateCritic(CriticStep.plain(0.01)))
        .isEqualTo(other.updateCritic(CriticStep.plain(0.01)));
    assertThat(gan.updateGenerator(GeneratorStep.plain(0.01)))
        .isEqualTo(other.updateGenerator(GeneratorStep.plain(0.01)));
  }

  @Test
  void scoresInOneBatchAreThoseInTwo() {
    Tensor real = noise("real", BATCH, 4);
    Tensor fake = noise("fake", BATCH - 2, 4);

    Scores scores = Scores.of(critic, unlabelled(real), unlabelled(fake), Pass.sampling());

    assertThat(critic.couplesExamples()).isFalse();
    assertThat(scores.real().shape()).containsExactly(BATCH, 1);
    assertThat(scores.fake().shape()).containsExactly(BATCH - 2, 1);
    assertThat(scores.real().value().toFloats())
        .containsExactly(critic.forward(real, Pass.sampling()).value().toFloats(), within(1e-6f));
    assertThat(scores.fake().value().toFloats())
        .containsExactly(critic.forward(fake, Pass.sampling()).value().toFloats(), within(1e-6f));
  }

  @Test
  void batchNormInACriticSeesRealAndGeneratedExamplesApart() {
    Network normalised = network("discriminator", 4, BatchNorm.standard(), Dense.of(1));
    Tensor real = noise("real", BATCH, 4);
    Tensor fake = noise("fake", BATCH, 4).plus(5);

    Scores scores = Scores.of(normalised, unlabelled(real), unlabelled(fake), pass());

    assertThat(normalised.couplesExamples()).isTrue();
    assertThat(scores.real().value().toFloats())
        .containsExactly(normalised.forward(real, pass()).value().toFloats());
    assertThat(scores.fake().value().toFloats())
        .containsExactly(normalised.forward(fake, pass()).value().toFloats());
  }

  @Test
  void dropoutOfRealAndGeneratedExamplesDiffers() {
    Network dropping = network("discriminator", 4, new Dropout(0.5), Dense.of(1));
    Tensor same = noise("real", BATCH, 4);

    Scores scores = Scores.of(dropping, unlabelled(same), unlabelled(same), pass());

    assertThat(scores.real().value().toFloats()).isNotEqualTo(scores.fake().value().toFloats());
  }

  @Test
  void aVerdictIsAProbabilityWhereScoresAreLogits() {
    Tensor scores = Tensor.constant(new float[] {0, 2, -100}, 3, 1);

    assertThat(Verdict.of(scores, Output.PROBABILITY))
        .containsExactly(new float[] {0.5f, 0.880797f, 0}, within(1e-6f));
    assertThat(Verdict.of(scores, Output.SCORE)).containsExactly(0, 2, -100);
    assertThat(Verdict.mean(scores, Output.SCORE)).isCloseTo(-98 / 3f, within(1e-5f));
  }

  @Test
  void aPointOfTheLatentSpaceIsTheSameWhateverTheCount() {
    RandomStream random = RandomStream.of(1);
    float[] many = Latent.noise(random, 0, 10, 7).value().toFloats();

    assertThat(Latent.noise(random, 6, 2, 7).value().toFloats())
        .containsExactly(Arrays.copyOfRange(many, 42, 56));
    assertThat(Latent.noise(random, 0, 10, 7).shape()).containsExactly(10, 7);
  }

  private Gan gan(AdversarialLoss loss) {
    return new Gan(
        generator,
        critic,
        Optimiser.of(ADAM, generator),
        Optimiser.of(ADAM, critic),
        loss,
        update -> noise("real" + update, BATCH, 4).times(0.1).plus(2),
        BATCH,
        RandomStream.of(8),
        Condition.none());
  }

  private static Network network(String name, int inputs, Layer... layers) {
    return new Network(
        new NetworkPlan(name, Shape.of(inputs), List.of(layers)),
        Precision.FLOAT32,
        RandomStream.of(5).named(name));
  }

  private static Batch unlabelled(Tensor examples) {
    return new Batch(examples, ClassLabels.NONE);
  }

  private static Tensor noise(String name, int count, int size) {
    return Latent.noise(RandomStream.of(2).named(name), 0, count, size);
  }

  private static Pass pass() {
    return Pass.training(RandomStream.of(3));
  }

  private static float[] filled(int count, float value) {
    float[] values = new float[count];
    Arrays.fill(values, value);
    return values;
  }

  private static List<float[]> weights(Network network) {
    return network.variables().stream().map(variable -> variable.value().toFloats()).toList();
  }

  private static float largest(Network network) {
    float largest = 0;
    for (float[] values : weights(network)) {
      for (float value : values) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    return largest;
  }

  /** Everything that training goes on from. */
  private static Map<String, float[]> state(Gan gan) {
    Map<String, float[]> state = new LinkedHashMap<>();
    for (Network network : List.of(gan.generator(), gan.critic())) {
      network.parameters().forEach(p -> state.put(p.name(), p.tensor().value().toFloats()));
    }
    for (Optimiser optimiser : List.of(gan.generatorOptimiser(), gan.criticOptimiser())) {
      optimiser.moments().forEach((name, moment) -> state.put(name, moment.toFloats()));
    }
    state.put(
        "updates",
        new float[] {gan.generatorOptimiser().updates(), gan.criticOptimiser().updates()});
    return state;
  }

  /** The usual game with losses multiplied by a number that may be none. */
  private record Scaled(DoubleSupplier factor) implements AdversarialLoss {
    @Override
    public String name() {
      return "scaled";
    }

    @Override
    public String title() {
      return "Scaled";
    }

    @Override
    public String explanation() {
      return "";
    }

    @Override
    public String source() {
      return "";
    }

    @Override
    public Output output() {
      return Output.PROBABILITY;
    }

    @Override
    public List<Level> levels() {
      return List.of();
    }

    @Override
    public Tensor discriminatorLoss(Tensor realScores, Tensor fakeScores) {
      return new NonSaturating()
          .discriminatorLoss(realScores, fakeScores)
          .times(factor.getAsDouble());
    }

    @Override
    public Tensor generatorLoss(Supplier<Tensor> realScores, Tensor fakeScores) {
      return new NonSaturating().generatorLoss(realScores, fakeScores).times(factor.getAsDouble());
    }
  }
}
