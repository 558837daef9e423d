package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.ganvas.data.ImageDataset;
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
      TrainingPlan plan = catalogue.plan(settings, pictures(1, 28));
      assertThat(plan.generator().output().sizes()).as(recipe.name()).containsExactly(1, 28, 28);
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
    byte[] labels = new byte[count];
    labels[0] = 9;
    return new ImageDataset("few", size, size, new byte[count * size * size], Optional.of(labels));
  }
}
