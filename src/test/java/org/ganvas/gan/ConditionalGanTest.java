package org.ganvas.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.gan.loss.LeastSquares;
import org.ganvas.gan.loss.NonSaturating;
import org.ganvas.nn.Activation;
import org.ganvas.nn.AuxiliaryClassifier;
import org.ganvas.nn.BatchNorm;
import org.ganvas.nn.ClassLabels;
import org.ganvas.nn.Concatenation;
import org.ganvas.nn.ConditionalBatchNorm;
import org.ganvas.nn.Dense;
import org.ganvas.nn.Embedding;
import org.ganvas.nn.Layer;
import org.ganvas.nn.LayerParameters;
import org.ganvas.nn.Network;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Optimiser;
import org.ganvas.nn.OptimiserSpec;
import org.ganvas.nn.Pass;
import org.ganvas.nn.Projection;
import org.ganvas.nn.Shape;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The step with labels, on numbers near 0 for class 0, near 3 for class 1 and near 6 for class 2.
 */
class ConditionalGanTest {
  private static final int BATCH = 32;
  private static final int CLASSES = 3;
  private static final OptimiserSpec ADAM = new OptimiserSpec.Adam(0.5, 0.999, 1e-8);

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  /** Takes down the labels that reach a place of a network. */
  private record Witness(List<ClassLabels> seen) implements Layer {
    @Override
    public String describe() {
      return "Witness";
    }

    @Override
    public Shape outputShape(Shape input) {
      return input;
    }

    @Override
    public Tensor forward(Tensor input, LayerParameters parameters, Pass pass) {
      seen.add(pass.labels());
      return input;
    }
  }

  @Test
  void theDiscriminatorSeesRealLabelsThenTheVeryOnesTheGeneratorWasAskedFor() {
    List<ClassLabels> asked = new ArrayList<>();
    List<ClassLabels> judged = new ArrayList<>();
    Gan gan =
        gan(
            new NonSaturating(),
            1,
            List.of(new Witness(asked), Dense.of(1)),
            List.of(new Witness(judged), Dense.of(1)));

    gan.updateCritic(CriticStep.plain(1e-3));
    gan.updateGenerator(GeneratorStep.plain(1e-3));

    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).count()).isEqualTo(BATCH);
    assertThat(asked.get(1)).isNotEqualTo(asked.get(0));
    assertThat(judged).containsExactly(new Numbers().labels(0).and(asked.get(0)), asked.get(1));
  }

  @Test
  void aDiscriminatorThatCouplesExamplesSeesEachBatchWithItsOwnLabels() {
    List<ClassLabels> judged = new ArrayList<>();
    Gan gan =
        gan(
            new NonSaturating(),
            1,
            List.of(Dense.of(1)),
            List.of(new Witness(judged), Dense.of(2), BatchNorm.standard(), Dense.of(1)));

    gan.updateCritic(CriticStep.plain(1e-3));

    assertThat(judged).hasSize(2);
    assertThat(judged.get(0)).isEqualTo(new Numbers().labels(0));
  }

  /**
   * Examples that are all 0 are guessed evenly, so the mean surprise of a batch is ln 3, and there
   * are two batches.
   */
  @Test
  void theClassLossIsTheMeanSurpriseOfEitherBatchTimesItsWeight() {
    Tensor adversarial = Tensor.constant(new float[] {2}, 1);
    Network critic =
        new Network(
            new NetworkPlan("critic", Shape.of(1), List.of(new AuxiliaryClassifier(CLASSES))),
            Precision.FLOAT32,
            RandomStream.of(1));
    Batch real = new Batch(Tensor.constant(new float[4], 4, 1), ClassLabels.all(0, 4));
    Batch fake = new Batch(Tensor.constant(new float[4], 4, 1), ClassLabels.all(2, 4));
    Pass judging = Pass.training(RandomStream.of(1));
    Scores.of(critic, real, fake, judging);

    assertThat(
            new Condition(CLASSES, 0.5)
                .withClassLoss(adversarial, judging.classifications(), 4)
                .scalar())
        .isCloseTo(2 + 0.5 * 2 * Math.log(3), within(1e-6));
    assertThat(Condition.none().withClassLoss(adversarial, List.of(), 4)).isSameAs(adversarial);
  }

  static Stream<Arguments> ways() {
    Layer leaky = new Activation.LeakyRelu(0.2);
    List<Layer> told =
        List.of(
            new Concatenation(List.of(List.of(), List.of(new Embedding(CLASSES, 4)))),
            Dense.of(16),
            leaky,
            Dense.of(1));
    List<Layer> normalised =
        List.of(Dense.of(16), ConditionalBatchNorm.of(CLASSES), leaky, Dense.of(1));
    List<Layer> projected = List.of(Dense.of(16), leaky, new Projection(CLASSES));
    List<Layer> guessing = List.of(Dense.of(16), leaky, new AuxiliaryClassifier(CLASSES));
    return Stream.of(
        Arguments.of("batch norm and projection", new LeastSquares(), normalised, projected),
        Arguments.of("concatenation and classifier", new NonSaturating(), told, guessing));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void theGeneratorLearnsToMakeTheClassItIsAskedFor(
      String name, AdversarialLoss loss, List<Layer> generator, List<Layer> critic) {
    Gan gan = gan(loss, 1, generator, critic);
    for (int i = 0; i < 500; i++) {
      gan.updateCritic(CriticStep.plain(0.01));
      gan.updateGenerator(GeneratorStep.plain(0.005));
    }

    for (int label = 0; label < CLASSES; label++) {
      float[] made =
          gan.generator()
              .forward(
                  Latent.noise(RandomStream.of(4), 0, 200, 2),
                  Pass.sampling().given(ClassLabels.all(label, 200)))
              .value()
              .toFloats();
      double mean = IntStream.range(0, made.length).mapToDouble(i -> made[i]).average().orElse(0);
      assertThat(mean).as("class %d", label).isCloseTo(3.0 * label, within(1.2));
    }
  }

  private static Gan gan(
      AdversarialLoss loss, double classWeight, List<Layer> generator, List<Layer> critic) {
    Network g = network("generator", 2, generator);
    Network d = network("discriminator", 1, critic);
    return new Gan(
        g,
        d,
        Optimiser.of(ADAM, g),
        Optimiser.of(ADAM, d),
        loss,
        new Numbers(),
        BATCH,
        RandomStream.of(8),
        new Condition(CLASSES, classWeight));
  }

  private static Network network(String name, int inputs, List<Layer> layers) {
    return new Network(
        new NetworkPlan(name, Shape.of(inputs), layers),
        Precision.FLOAT32,
        RandomStream.of(5).named(name));
  }

  /** N(3 · class, 0.3²). */
  private static final class Numbers implements RealBatches {
    @Override
    public Tensor batch(long update) {
      float[] values = new float[BATCH];
      ClassLabels labels = labels(update);
      for (int i = 0; i < BATCH; i++) {
        double noise = RandomStream.of(1).at(update).normal(i);
        values[i] = (float) (3 * labels.get(i) + 0.3 * noise);
      }
      return Tensor.constant(values, BATCH, 1);
    }

    @Override
    public ClassLabels labels(long update) {
      return ClassLabels.drawn(RandomStream.of(2).at(update), BATCH, CLASSES);
    }
  }
}
