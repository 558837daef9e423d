package org.ganvas.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.NumberSetting;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.recipe.WholeSetting;
import org.ganvas.recipe.method.WeightClipping;
import org.ganvas.ui.TestCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SliderScaleTest {

  static Stream<Mover<?>> movers() {
    Catalogue catalogue = TestCatalogue.make();
    SettingsViewModel settings = new SettingsViewModel(catalogue, catalogue.defaults());
    return catalogue.settings().stream()
        .flatMap(
            setting -> {
              if (setting instanceof NumberSetting number) {
                return Stream.of(Mover.of(settings.find(number), number));
              }
              if (setting instanceof WholeSetting whole) {
                return Stream.of(Mover.of(settings.find(whole), whole));
              }
              return Stream.empty();
            });
  }

  @Test
  void aLearningRateIsSpacedByItsLogarithm() {
    SliderScale scale = SliderScale.of(TrainingSettings.GENERATOR_LEARNING_RATE);

    assertThat(scale.position(1e-7)).isZero();
    assertThat(scale.position(1)).isEqualTo(1);
    assertThat(scale.position(Math.sqrt(1e-7))).isCloseTo(0.5, within(1e-9));
    assertThat(scale.value(0.5)).isEqualTo(3.2e-4);
  }

  @Test
  void theLeftEndIsOffWhereThereIsOff() {
    SliderScale scale = SliderScale.of(WeightClipping.CLIP_VALUE);

    assertThat(scale.position(0)).isZero();
    assertThat(scale.value(0)).isZero();
    assertThat(scale.value(0.05)).isEqualTo(1e-4);
    assertThat(scale.value(1)).isEqualTo(10);
    assertThat(scale.next(0, 1)).isEqualTo(1e-4);
    assertThat(scale.next(1e-4, -1)).isZero();
  }

  @Test
  void linearPositionsAreRoundNumbers() {
    SliderScale scale = SliderScale.of(TrainingSettings.ADAM_BETA1);

    assertThat(scale.value(scale.position(0.5))).isEqualTo(0.5);
    assertThat(scale.value(0.50021)).isEqualTo(0.5);
    assertThat(scale.value(1)).isEqualTo(0.9999);
  }

  @ParameterizedTest
  @MethodSource("movers")
  void everySliderReachesOnlyAllowedValues(Mover<?> mover) {
    for (int i = 0; i <= 100; i++) {
      mover.moveTo(i / 100.0);
      assertThat(mover.model().errorProperty().get()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("movers")
  void anArrowKeyAlwaysMovesTheValue(Mover<?> mover) {
    Object before = mover.model().value();
    mover.nudge(1);
    Object above = mover.model().value();
    mover.nudge(-1);
    mover.nudge(-1);

    assertThat(above).isNotEqualTo(before);
    assertThat(mover.model().value()).isNotEqualTo(above);
  }
}
