package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.data.plane.Ring8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.standard();

  @ParameterizedTest
  @CsvSource({"dcgam, dcgan", "Light, light", "upsample, dcgan-upsample"})
  void anUnknownRecipeSuggestsTheNearest(String typed, String meant) {
    assertThatThrownBy(() -> catalogue.recipe(typed))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(
            "There is no recipe '%s'; did you mean '%s'?".formatted(typed, meant));
  }

  @Test
  void anUnknownSettingSuggestsTheNearest() {
    assertThatThrownBy(() -> catalogue.setting("ncritic"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("There is no setting 'ncritic'; did you mean 'n-critic'?");
  }

  @Test
  void aBatchLargerThanTheDataIsRefused() throws InvalidSetting {
    Settings settings = catalogue.defaults().with(TrainingSettings.BATCH, 11L);

    assertThatThrownBy(() -> catalogue.plan(settings, pictures(10, 28)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("batch is 11 but few has only 10 pictures; take at most that many.");
    assertThat(catalogue.plan(settings, pictures(11, 28)).batch()).isEqualTo(11);
  }

  @Test
  void twoLengthsAtOnceAreRefused() throws InvalidSetting {
    Settings settings =
        catalogue
            .defaults()
            .with(TrainingSettings.BATCH, 1L)
            .with(TrainingSettings.EPOCHS, 1.0)
            .with(TrainingSettings.MINUTES, 1.0);

    assertThatThrownBy(() -> catalogue.plan(settings, pictures(1, 28)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage("A run ends after epochs or after minutes, not both; set one of them to 0.");
  }

  @Test
  void defaultsOfEveryRecipeAreValuesOfTheirSettings() throws InvalidSetting {
    for (Recipe recipe : catalogue.recipes()) {
      for (String name : recipe.defaults().keySet()) {
        checkDefault(recipe, catalogue.setting(name));
      }
      Settings settings = Settings.of(recipe).with(TrainingSettings.BATCH, 1L);
      Dataset examples = recipe.examples() == ExampleKind.POINTS ? points(1) : pictures(1, 28);
      TrainingPlan plan = catalogue.plan(settings, examples);
      assertThat(plan.generator().output().sizes()).as(recipe.name()).isEqualTo(examples.shape());
      assertThat(plan.critic().output().sizes()).as(recipe.name()).containsExactly(1);
    }
  }

  @Test
  void aChoiceOutlivesAChangeOfRecipe() throws InvalidSetting {
    Settings settings = catalogue.defaults().withText(TrainingSettings.BATCH, "32");

    Settings other = settings.withRecipe(catalogue.recipe("wgan"));

    assertThat(other.get(TrainingSettings.BATCH)).isEqualTo(32);
    assertThat(other.get(TrainingSettings.N_CRITIC)).isEqualTo(5);
    assertThat(other.isDefault(TrainingSettings.BATCH)).isFalse();
    assertThat(other.without(TrainingSettings.BATCH).get(TrainingSettings.BATCH)).isEqualTo(64);
  }

  @Test
  void aSettingWithoutEffectSaysWhy() {
    assertThat(catalogue.defaults().whyNot(TrainingSettings.BATCH)).isEmpty();
    assertThat(Settings.of(wgan()).whyNot(TrainingSettings.ADAM_BETA1))
        .contains("Neither optimiser is adam.");
    assertThat(Settings.of(wgan()).whyNot(TrainingSettings.RMSPROP_DECAY)).isEmpty();
  }

  private Recipe wgan() {
    return catalogue.recipes().stream().filter(r -> r.name().equals("wgan")).findFirst().get();
  }

  private static <T> void checkDefault(Recipe recipe, Setting<T> setting) throws InvalidSetting {
    setting.check(Settings.of(recipe).recipeDefault(setting));
  }

  private static ImageDataset pictures(int count, int size) {
    return new ImageDataset("few", size, size, new byte[count * size * size], Optional.empty());
  }

  @Test
  void aRecipeBringsItsOwnDataset() throws InvalidSetting {
    assertThat(Settings.of(catalogue.recipe("toy")).get(catalogue.datasetSetting()))
        .isEqualTo("ring8");
    assertThat(catalogue.defaults().get(catalogue.datasetSetting())).isEqualTo("mnist");
  }

  @Test
  void everyRecipeGoesWithItsOwnDataset() throws InvalidSetting {
    for (Recipe recipe : catalogue.recipes()) {
      catalogue.checkDataset(Settings.of(recipe));
    }
  }

  @Test
  void aRecipeForPicturesRefusesPoints() throws InvalidSetting {
    Settings settings = catalogue.defaults().with(catalogue.datasetSetting(), "ring8");

    String sentence =
        "ring8 holds points but the recipe light is made for pictures; choose another dataset, or the recipe toy or pacgan-ring.";
    assertThatThrownBy(() -> catalogue.checkDataset(settings))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> catalogue.plan(settings, new Ring8().load())).hasMessage(sentence);
  }

  @Test
  void aRecipeForPointsRefusesPicturesAlsoFromAFile() throws InvalidSetting {
    Settings toy = Settings.of(catalogue.recipe("toy"));

    assertThatThrownBy(
            () ->
                catalogue.checkDataset(toy.with(catalogue.datasetSetting(), "my/images-ubyte.gz")))
        .hasMessageStartingWith(
            "my/images-ubyte.gz holds pictures but the recipe toy is made for points;");
    assertThatThrownBy(() -> catalogue.plan(toy, pictures(200, 28)))
        .hasMessageStartingWith("few holds pictures but the recipe toy is made for points;");
    catalogue.checkDataset(toy.with(catalogue.datasetSetting(), "my/points.csv"));
  }

  @Test
  void anotherRecipeKeepsTheDatasetThatItCanTrainOnAndNoOther() throws InvalidSetting {
    Settings grid =
        Settings.of(catalogue.recipe("toy"))
            .with(catalogue.datasetSetting(), "grid25")
            .with(TrainingSettings.BATCH, 50L);

    Settings pacgan = catalogue.withRecipe(grid, catalogue.recipe("pacgan-ring"));
    Settings light = catalogue.withRecipe(grid, catalogue.recipe("light"));

    assertThat(pacgan.get(catalogue.datasetSetting())).isEqualTo("grid25");
    assertThat(light.get(catalogue.datasetSetting())).isEqualTo("mnist");
    assertThat(light.get(TrainingSettings.BATCH)).isEqualTo(50);
  }

  private static PointDataset points(int count) {
    return new PointDataset("few", new float[2 * count], Optional.empty());
  }
}
