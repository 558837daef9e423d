package org.ganvas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.ui.TestCatalogue;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private final Catalogue catalogue = TestCatalogue.make();
  private final SettingsViewModel settings = new SettingsViewModel(catalogue, catalogue.defaults());
  private final SettingViewModel<Double> rate =
      settings.find(TrainingSettings.GENERATOR_LEARNING_RATE);

  @Test
  void everySettingOfTheCatalogueIsThere() {
    assertThat(settings.all())
        .extracting(model -> model.setting().name())
        .containsExactlyElementsOf(
            catalogue.settings().stream().map(setting -> setting.name()).toList());
  }

  @Test
  void numbersAreTypedWithAPointOrAComma() {
    type("0,0003");
    assertThat(rate.value()).isEqualTo(3e-4);
    assertThat(rate.textProperty().get()).isEqualTo("3e-4");

    type("0.0004");
    assertThat(rate.value()).isEqualTo(4e-4);
  }

  @Test
  void anInvalidNumberIsMarkedAndTheOldOneStays() {
    type("fast");

    assertThat(rate.errorProperty().get()).contains("must be a number").contains("1e-7 … 1");
    assertThat(rate.textProperty().get()).isEqualTo("fast");
    assertThat(settings.settings().get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(2e-4);
  }

  @Test
  void theMarkGoesAsSoonAsTheTextIsRight() {
    type("5");
    assertThat(rate.errorProperty().get()).isNotEmpty();

    rate.textProperty().set("0.5");

    assertThat(rate.errorProperty().get()).isEmpty();
    assertThat(rate.value()).isEqualTo(2e-4);
  }

  @Test
  void revertForgetsWhatWasTyped() {
    type("-1");

    rate.revert();

    assertThat(rate.errorProperty().get()).isEmpty();
    assertThat(rate.textProperty().get()).isEqualTo("2e-4");
  }

  @Test
  void resetGoesBackToTheRecipe() {
    assertThat(rate.changedProperty().get()).isFalse();
    type("1e-3");
    assertThat(rate.changedProperty().get()).isTrue();
    assertThat(settings.changedProperty().get()).isTrue();

    rate.reset();

    assertThat(rate.changedProperty().get()).isFalse();
    assertThat(rate.textProperty().get()).isEqualTo("2e-4");
    assertThat(settings.changedProperty().get()).isFalse();
  }

  @Test
  void leavingAFieldUnchangedDoesNotMakeItsValueTheUsersOwn() throws InvalidSetting {
    rate.commit();

    settings.chooseRecipe("wgan");

    assertThat(rate.value()).isEqualTo(5e-5);
  }

  @Test
  void theUsersOwnChoicesOutliveAChangeOfRecipe() throws InvalidSetting {
    type("1e-3");

    settings.chooseRecipe("wgan");

    assertThat(rate.value()).isEqualTo(1e-3);
    assertThat(rate.defaultTextProperty().get()).isEqualTo("5e-5");
    assertThat(settings.find(TrainingSettings.N_CRITIC).value()).isEqualTo(5);
  }

  @Test
  void whatIsBeingTypedElsewhereIsLeftAlone() {
    SettingViewModel<Long> batch = settings.find(TrainingSettings.BATCH);
    batch.textProperty().set("12");

    type("1e-3");

    assertThat(batch.textProperty().get()).isEqualTo("12");
  }

  @Test
  void aSettingThatDoesNotApplySaysWhy() throws InvalidSetting {
    SettingViewModel<Double> momentum = settings.find(TrainingSettings.MOMENTUM);
    assertThat(momentum.whyNotProperty().get()).isEqualTo("Neither optimiser is sgd.");

    settings.find(TrainingSettings.CRITIC_OPTIMISER).choose("sgd");

    assertThat(momentum.whyNotProperty().get()).isEmpty();
  }

  @Test
  void resetAllKeepsTheDataset() throws InvalidSetting {
    settings.find(catalogue.datasetSetting()).choose("/data/letters-ubyte.gz");
    type("1e-3");

    settings.resetAll();

    assertThat(rate.value()).isEqualTo(2e-4);
    assertThat(settings.settings().get(catalogue.datasetSetting()))
        .isEqualTo("/data/letters-ubyte.gz");
  }

  @Test
  void settingsAreRememberedAsText() throws InvalidSetting {
    type("1e-3");
    settings.chooseRecipe("wgan");
    Map<String, String> chosen = settings.chosen();
    assertThat(chosen).containsExactly(Map.entry("lr-g", "0.001"));

    Settings again = RememberedSettings.in(catalogue, "wgan", chosen);

    assertThat(again.recipe().name()).isEqualTo("wgan");
    assertThat(again.get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(1e-3);
  }

  @Test
  void whatTheCatalogueDoesNotKnowAnyMoreIsForgotten() {
    Settings again =
        RememberedSettings.in(catalogue, "gone", Map.of("lr-g", "1e-3", "temperature", "hot"));

    assertThat(again.recipe().name()).isEqualTo("light");
    assertThat(again.get(TrainingSettings.GENERATOR_LEARNING_RATE)).isEqualTo(2e-4);
  }

  @Test
  void aLossAddedToTheCatalogueCanBeChosen() {
    Catalogue more = catalogue.with(TestCatalogue.loss("my-loss", "My loss"));
    SettingsViewModel window = new SettingsViewModel(more, more.defaults());
    ChooserViewModel chooser =
        ChooserViewModel.of(window, more.lossSetting(), Runnable::run, problem -> {});

    assertThat(chooser.choices()).extracting(Choice::title).contains("My loss");
    chooser.choose("my-loss");

    assertThat(more.loss(window.settings()).name()).isEqualTo("my-loss");
  }

  @Test
  void aFileIsAddedToTheDatasets() {
    List<String> problems = new ArrayList<>();
    ChooserViewModel chooser =
        ChooserViewModel.of(settings, catalogue.datasetSetting(), Runnable::run, problems::add);

    chooser.choose("/data/letters-ubyte.gz");

    assertThat(chooser.selectedProperty().get().title()).isEqualTo("letters-ubyte.gz");
    assertThat(chooser.choices()).hasSize(3);
    chooser.choose("nonsense");
    assertThat(problems).singleElement().asString().contains("There is no dataset 'nonsense'");
    assertThat(chooser.selectedProperty().get().title()).isEqualTo("letters-ubyte.gz");
  }

  private void type(String text) {
    rate.textProperty().set(text);
    rate.commit();
  }
}
