package org.ganvas.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeFileTest {
  private final Catalogue catalogue = Catalogue.standard();
  @TempDir Path folder;

  @Test
  void everySettingIsReadBackExactly() throws Exception {
    for (Recipe recipe : catalogue.recipes()) {
      Settings settings =
          Settings.of(recipe)
              .with(TrainingSettings.GENERATOR_LEARNING_RATE, 1.2345678901234567e-4)
              .with(TrainingSettings.SEED, Long.MAX_VALUE);
      Path file = Files.write(folder.resolve("r.json"), RecipeFile.encode(catalogue, settings));

      Settings read = RecipeFile.read(catalogue, file);

      assertThat(read.recipe()).isEqualTo(recipe);
      for (Setting<?> setting : catalogue.settings()) {
        assertThat(read.get(setting)).as(setting.name()).isEqualTo(settings.get(setting));
      }
    }
  }

  @Test
  void threadsBelongToTheMachine() {
    String text =
        new String(RecipeFile.encode(catalogue, catalogue.defaults()), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("\"format\" : 1", "\"recipe\" : \"light\"", "\"lr-g\" : 0.002")
        .doesNotContain("threads");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'recipe':'light','settings':{'lr-q':1}} | There is no setting 'lr-q'; did you mean 'lr-g'?",
        "{'recipe':'light','settings':{'lr-g':7}} | lr-g cannot be 7; allowed is 1e-7 … 1.",
        "{'recipe':'light','settings':{'batch':1.5}} | batch must be a whole number, not '1.5'; allowed is 1 … 4096.",
        "{'recipe':'light','settings':{'batch':[2]}} | batch must be a number or a name; allowed is 1 … 4096.",
        "{'recipe':'heavy','settings':{}} | There is no recipe 'heavy'",
        "{'recipe':'light','setings':{}} | There is no field 'setings'; did you mean 'settings'?",
        "{'format':2,'recipe':'light'} | was written by a newer Ganvas (format 2, this one reads 1)",
        "{'recipe':'light'} | it lacks 'recipe', the name of one, or 'settings', their values",
        "[] | it holds no JSON object",
        "{'recipe':'light' | it is not JSON",
        "{'recipe':'light','recipe':'wgan','settings':{}} | it is not JSON: Duplicate field 'recipe'"
      })
  void whatIsWrongIsNamed(String json, String sentence) throws IOException {
    Path file = Files.writeString(folder.resolve("r.json"), json.replace('\'', '"'));

    assertThatThrownBy(() -> RecipeFile.read(catalogue, file))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(sentence);
  }

  @Test
  void aFileThatIsMissingOrTooLarge() throws IOException {
    assertThatThrownBy(() -> RecipeFile.read(catalogue, folder.resolve("none.json")))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("none.json cannot be read; check its name");
    Path large = Files.write(folder.resolve("large.json"), new byte[2 << 20]);
    assertThatThrownBy(() -> RecipeFile.read(catalogue, large))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining("it is too large");
  }
}
