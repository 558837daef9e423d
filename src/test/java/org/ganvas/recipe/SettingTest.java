package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;
import org.ganvas.recipe.method.WeightClipping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.0002; 2e-4",
        "0,0002; 2e-4",
        "2e-4; 2e-4",
        "2E-4; 2e-4",
        "2,5e-4; 2.5e-4",
        "' 0.5 '; 0.5",
        "1; 1",
        ".5; 0.5"
      })
  void numbersAreTypedWithAPointOrAComma(String typed, double meant) throws InvalidSetting {
    assertThat(TrainingSettings.GENERATOR_LEARNING_RATE.parse(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"128, 128", "' 64 ', 64", "1 024, 1024", "1_024, 1024", "1'024, 1024"})
  void wholeNumbersMayBeGrouped(String typed, long meant) throws InvalidSetting {
    assertThat(TrainingSettings.BATCH.parse(typed)).isEqualTo(meant);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "0",
            "lr-g cannot be 0; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.CRITIC_LEARNING_RATE,
            "-0.1",
            "lr-d cannot be -0.1; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "NaN",
            "lr-g cannot be NaN; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "1e9",
            "lr-g cannot be 1e9; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "Infinity",
            "lr-g cannot be Infinity; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "fast",
            "lr-g must be a number, not 'fast'; allowed is 1e-7 … 1."),
        Arguments.of(
            TrainingSettings.GENERATOR_LEARNING_RATE,
            "",
            "lr-g must be a number, not ''; allowed is 1e-7 … 1."),
        Arguments.of(TrainingSettings.N_CRITIC, "0", "n-critic cannot be 0; allowed is 1 … 20."),
        Arguments.of(TrainingSettings.N_CRITIC, "21", "n-critic cannot be 21; allowed is 1 … 20."),
        Arguments.of(
            TrainingSettings.N_CRITIC,
            "1.5",
            "n-critic must be a whole number, not '1.5'; allowed is 1 … 20."),
        Arguments.of(TrainingSettings.BATCH, "0", "batch cannot be 0; allowed is 1 … 4096."),
        Arguments.of(TrainingSettings.BATCH, "-64", "batch cannot be -64; allowed is 1 … 4096."),
        Arguments.of(TrainingSettings.LATENT, "0", "latent cannot be 0; allowed is 1 … 1024."),
        Arguments.of(
            WeightClipping.CLIP_VALUE,
            "-0.01",
            "clip-value cannot be -0.01; allowed is 0 (off) or 1e-4 … 10."),
        Arguments.of(
            TrainingSettings.ADAM_BETA1, "1", "adam-beta1 cannot be 1; allowed is 0 … 0.9999."),
        Arguments.of(
            TrainingSettings.SEED, "-1", "seed cannot be -1; allowed is any whole number from 0."),
        Arguments.of(
            TrainingSettings.SEED,
            "99999999999999999999",
            "seed must be a whole number, not '99999999999999999999'; allowed is any whole number from 0."),
        Arguments.of(
            TrainingSettings.GENERATOR_OPTIMISER,
            "adamw",
            "There is no optimiser-g 'adamw'; did you mean 'adam'? There are: adam, rmsprop, sgd."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void badValuesAreRefusedInAFewWords(Setting<?> setting, String typed, String message) {
    assertThatThrownBy(() -> setting.parse(typed))
        .isInstanceOf(InvalidSetting.class)
        .hasMessage(message)
        .extracting(e -> ((InvalidSetting) e).setting())
        .isEqualTo(setting.name());
  }

  @Test
  void zeroTurnsOffOnlyWhatCanBeOff() throws InvalidSetting {
    assertThat(WeightClipping.CLIP_VALUE.parse("0")).isZero();
    assertThatThrownBy(() -> TrainingSettings.GENERATOR_LEARNING_RATE.parse("0"))
        .isInstanceOf(InvalidSetting.class);
  }

  @Property
  void whatIsShownIsUnderstood(@ForAll @DoubleRange(min = -7, max = 0) double exponent)
      throws InvalidSetting {
    double value = Math.max(1e-7, Math.pow(10, exponent));
    NumberSetting rate = TrainingSettings.GENERATOR_LEARNING_RATE;

    String shown = rate.format(value);

    assertThat(rate.parse(shown)).isCloseTo(value, Percentage.withPercentage(0.06));
    assertThat(rate.parse(shown.replace('.', ','))).isEqualTo(rate.parse(shown));
  }

  @Test
  void aFileIsAValueOnlyWhereFilesAreAccepted() throws InvalidSetting {
    List<Choice> choices = List.of(new Choice("mnist", "MNIST", "Digits.", ""));
    SettingInfo info =
        SettingInfo.of("dataset", "Dataset", SettingInfo.Group.DATA, "", "Pictures.", "");
    ChoiceSetting files = new ChoiceSetting(info, choices, true, "mnist");
    ChoiceSetting names = new ChoiceSetting(info, choices, false, "mnist");

    assertThat(files.parse("data/my images.gz")).isEqualTo("data/my images.gz");
    assertThat(files.parse("train-images-idx3-ubyte")).isEqualTo("train-images-idx3-ubyte");
    assertThatThrownBy(() -> files.parse("mnits"))
        .hasMessage(
            "There is no dataset 'mnits'; did you mean 'mnist'? There are: mnist, or the path of a file.");
    assertThatThrownBy(() -> names.parse("data/images.gz"))
        .hasMessageContaining("did you mean 'mnist'?");
  }
}
