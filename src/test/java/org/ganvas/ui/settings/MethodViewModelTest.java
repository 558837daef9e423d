package org.ganvas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Method;
import org.ganvas.recipe.method.GradientPenalty;
import org.ganvas.recipe.method.LabelSmoothing;
import org.ganvas.recipe.method.WeightClipping;
import org.junit.jupiter.api.Test;

class MethodViewModelTest {
  private final Catalogue catalogue = Catalogue.standard();
  private final SettingsViewModel settings = new SettingsViewModel(catalogue, catalogue.defaults());

  @Test
  void everyMethodOfTheCatalogueIsThere() {
    assertThat(settings.methods())
        .extracting(MethodViewModel::method)
        .isEqualTo(catalogue.methods());
  }

  @Test
  void switchingOnGivesTheValueRecommended() {
    MethodViewModel penalty = find(new GradientPenalty());

    penalty.switchTo(true);

    assertThat(penalty.onProperty().get()).isTrue();
    assertThat(settings.settings().get(GradientPenalty.LAMBDA)).isEqualTo(10);
    penalty.switchTo(false);
    assertThat(settings.settings().get(GradientPenalty.LAMBDA)).isZero();
  }

  @Test
  void switchingBackOnGivesTheRecipesOwnValue() throws InvalidSetting {
    settings.chooseRecipe("wgan");
    MethodViewModel clipping = find(new WeightClipping());
    assertThat(clipping.onProperty().get()).isTrue();

    clipping.switchTo(false);
    clipping.switchTo(true);

    assertThat(settings.settings().isDefault(WeightClipping.CLIP_VALUE)).isTrue();
  }

  @Test
  void whatCannotGoWithTheRestSaysWhyAndCannotBeSwitchedOn() throws InvalidSetting {
    MethodViewModel smoothing = find(new LabelSmoothing());
    settings.chooseRecipe("wgan");

    assertThat(smoothing.obstacleProperty().get()).contains("wasserstein has no labels");
    assertThat(smoothing.switchableProperty().get()).isFalse();
    smoothing.switchTo(true);
    assertThat(smoothing.onProperty().get()).isFalse();
  }

  @Test
  void whatIsOnCanBeSwitchedOffWhateverStandsAgainstIt() throws InvalidSetting {
    MethodViewModel smoothing = find(new LabelSmoothing());
    smoothing.switchTo(true);
    settings.chooseRecipe("wgan");

    assertThat(smoothing.obstacleProperty().get()).isNotEmpty();
    assertThat(smoothing.switchableProperty().get()).isTrue();
    smoothing.switchTo(false);
    assertThat(smoothing.onProperty().get()).isFalse();
  }

  @Test
  void itsNumbersAreThoseOfTheSettings() {
    assertThat(new ArrayList<Object>(find(new WeightClipping()).numbers()))
        .containsExactly(settings.find(WeightClipping.CLIP_VALUE));
  }

  private MethodViewModel find(Method method) {
    return settings.methods().stream()
        .filter(model -> model.method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
