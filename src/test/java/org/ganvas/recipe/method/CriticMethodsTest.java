package org.ganvas.recipe.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.nn.LayerSummary;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Moment;
import org.ganvas.recipe.Normaliser;
import org.ganvas.recipe.Recipe;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What methods make of the discriminator of the default recipe. */
class CriticMethodsTest {
  private static final Shape PICTURE = Shape.of(1, 28, 28);

  private final Catalogue catalogue = Catalogue.standard();
  private final Settings defaults = catalogue.defaults();

  @Test
  void spectralNormIsInEveryLayerWithWeights() throws InvalidSetting {
    assertThat(names(defaults.with(SpectralNormalisation.ITERATIONS, 1L)))
        .containsExactly(
            "Convolution 4×4, stride 2, spectral norm",
            "Leaky ReLU 0.2",
            "Dropout 0 %",
            "Convolution 4×4, stride 2, spectral norm",
            "Leaky ReLU 0.2",
            "Dropout 0 %",
            "Flatten",
            "Dense, spectral norm");
  }

  @Test
  void spectralNormAndWeightClippingExcludeEachOther() throws InvalidSetting {
    Settings clipped = defaults.with(WeightClipping.CLIP_VALUE, 0.01);

    assertThat(new SpectralNormalisation().obstacle(clipped))
        .contains(
            "Dividing by the largest singular value undoes what weight clipping does; set clip-value to 0.");
    assertThat(new SpectralNormalisation().obstacle(defaults)).isEmpty();
    assertThat(new WeightClipping().obstacle(defaults.with(SpectralNormalisation.ITERATIONS, 1L)))
        .contains("Spectral norm undoes what weight clipping does; set spectral-norm to 0.");
  }

  @Test
  void minibatchDiscriminationStandsBeforeTheLastDenseLayer() throws InvalidSetting {
    NetworkPlan critic =
        catalogue.critic(defaults.with(MinibatchDiscriminating.KERNELS, 50L), PICTURE, 0);

    assertThat(critic.summary().get(7))
        .isEqualTo(
            new LayerSummary(
                "Minibatch discrimination", Shape.of(64 * 49 + 50), 64L * 49 * 50 * 5));
    assertThat(critic.summary().get(8).name()).isEqualTo("Dense");
  }

  @Test
  void minibatchDeviationIsAChannelBeforeTheLastConvolution() throws InvalidSetting {
    Settings settings = defaults.with(MinibatchSpread.DEVIATION, 1L);

    assertThat(catalogue.critic(settings, PICTURE, 0).summary().get(3))
        .isEqualTo(new LayerSummary("Minibatch deviation", Shape.of(33, 14, 14), 0));
  }

  @Test
  void minibatchDeviationIsANumberBeforeTheLastLayerOfDenseNetworks() throws InvalidSetting {
    Settings settings = Settings.of(catalogue.recipe("dense")).with(MinibatchSpread.DEVIATION, 1L);

    List<LayerSummary> layers = catalogue.critic(settings, PICTURE, 0).summary();
    assertThat(layers.get(layers.size() - 2))
        .isEqualTo(new LayerSummary("Minibatch deviation", Shape.of(257), 0));
  }

  @Test
  void aBatchOfOneHasNothingToCompare() throws InvalidSetting {
    Settings alone = defaults.with(TrainingSettings.BATCH, 1L);

    assertThat(new MinibatchDiscriminating().obstacle(alone)).isPresent();
    assertThat(new MinibatchSpread().obstacle(alone)).isPresent();
    assertThat(new MinibatchSpread().obstacle(defaults)).isEmpty();
  }

  @Test
  void aPackedDiscriminatorSeesChannelsOfSeveralExamples() throws InvalidSetting {
    Settings settings = defaults.with(Packing.EXAMPLES, 3L);
    NetworkPlan critic = catalogue.critic(settings, PICTURE, 0);

    assertThat(critic.input()).isEqualTo(PICTURE);
    assertThat(critic.summary().get(0))
        .isEqualTo(new LayerSummary("Pack of 3", Shape.of(3, 28, 28), 0));
    assertThat(critic.summary().get(1).parameters()).isEqualTo(32 * 3 * 16 + 32);
    assertThat(critic.examplesTogether()).isEqualTo(3);
  }

  @Test
  void anUpdateSeesAsManyGroupsAsTheBatch() throws InvalidSetting {
    Settings settings = defaults.with(TrainingSettings.BATCH, 5L).with(Packing.EXAMPLES, 3L);

    assertThat(catalogue.plan(settings, pictures()).batch()).isEqualTo(15);
  }

  @Test
  void severalDiscriminatorsHaveTheirOwnWeights() throws InvalidSetting {
    Settings settings = defaults.with(Discriminators.COUNT, 3L);
    long one = catalogue.critic(defaults, PICTURE, 0).parameterCount();
    NetworkPlan critic = catalogue.critic(settings, PICTURE, 0);

    assertThat(critic.output()).isEqualTo(Shape.of(3));
    assertThat(critic.parameterCount()).isEqualTo(3 * one);
  }

  @Test
  void allOfThemGoTogether() throws InvalidSetting {
    Settings settings =
        defaults
            .with(TrainingSettings.BATCH, 4L)
            .with(SpectralNormalisation.ITERATIONS, 1L)
            .with(MinibatchDiscriminating.KERNELS, 4L)
            .with(MinibatchSpread.DEVIATION, 1L)
            .with(Discriminators.COUNT, 2L)
            .with(Packing.EXAMPLES, 2L)
            .with(Unrolling.STEPS, 2L);

    TrainingPlan plan = catalogue.plan(settings, pictures());

    assertThat(plan.critic().output()).isEqualTo(Shape.of(2));
    assertThat(plan.iteration(plan.live(), Moment.START).generator().lookahead().steps())
        .isEqualTo(2);
  }

  @Test
  void foreseenStepsGoAsFarAsTheirRateSays() throws InvalidSetting {
    Settings own =
        defaults.with(Unrolling.STEPS, 5L).with(TrainingSettings.CRITIC_LEARNING_RATE, 0.03);
    TrainingPlan plan = catalogue.plan(own.with(TrainingSettings.BATCH, 4L), pictures());

    assertThat(rate(plan, own)).isEqualTo(0.03);
    assertThat(rate(plan, own.with(Unrolling.RATE, 0.5))).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "batch", "layer", "instance"})
  void everyRecipeTakesEveryNormaliser(String normaliser) throws InvalidSetting {
    for (Recipe recipe : catalogue.recipes()) {
      if (recipe.examples() != ExampleKind.PICTURES) {
        continue;
      }
      Settings settings =
          Settings.of(recipe)
              .with(Normaliser.GENERATOR, normaliser)
              .with(Normaliser.CRITIC, normaliser);

      assertThat(catalogue.generator(settings, PICTURE, 10).output()).isEqualTo(PICTURE);
      assertThat(catalogue.critic(settings, PICTURE, 10).output()).isEqualTo(Shape.of(1));
    }
  }

  @Test
  void aNormaliserTakesThePlaceOfTheBias() throws InvalidSetting {
    Settings settings =
        defaults.with(Normaliser.GENERATOR, "none").with(Normaliser.CRITIC, "layer");

    assertThat(catalogue.generator(settings, PICTURE, 0).summary().get(1))
        .isEqualTo(new LayerSummary("Dense", Shape.of(3136), 21 * 3136));
    assertThat(names(settings)).contains("Layer norm");
    assertThat(catalogue.critic(settings, PICTURE, 0).summary().get(3).parameters())
        .isEqualTo(64 * 32 * 16);
  }

  @Test
  void anUnknownNormaliserSuggestsTheNearest() {
    assertThatThrownBy(() -> defaults.withText(Normaliser.CRITIC, "layernorm"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("did you mean 'layer'");
  }

  private double rate(TrainingPlan plan, Settings settings) {
    return plan.iteration(catalogue.live(settings), Moment.START)
        .generator()
        .lookahead()
        .learningRate();
  }

  private List<String> names(Settings settings) throws InvalidSetting {
    return catalogue.critic(settings, PICTURE, 0).summary().stream()
        .map(LayerSummary::name)
        .toList();
  }

  private static ImageDataset pictures() {
    return new ImageDataset("few", 28, 28, new byte[20 * 784], Optional.empty());
  }
}
