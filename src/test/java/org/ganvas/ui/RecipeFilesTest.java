package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.ui.settings.SettingsViewModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFilesTest {
  @TempDir Path folder;

  private final Catalogue catalogue = TestCatalogue.make();
  private final SettingsViewModel panel = new SettingsViewModel(catalogue, catalogue.defaults());
  private final List<String> problems = new ArrayList<>();
  private final RecipeFiles recipes =
      new RecipeFiles(panel, Runnable::run, Runnable::run, Runnable::run, problems::add);

  @Test
  void aSavedRecipeComesBack() throws InvalidSetting {
    Path file = folder.resolve("recipe.json");
    panel.load(catalogue.defaults().with(TrainingSettings.N_CRITIC, 4L));
    recipes.save(file);
    panel.load(catalogue.defaults());

    recipes.load(file);

    assertThat(panel.settings().get(TrainingSettings.N_CRITIC)).isEqualTo(4);
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsNoRecipeIsRefusedInOneSentenceAndChangesNothing() throws Exception {
    Path unknown = folder.resolve("unknown.json");
    Files.writeString(
        unknown, "{\"format\": 1, \"recipe\": \"light\", \"settings\": {\"lr-x\": 1}}");

    Settings before = panel.settings();
    recipes.load(unknown);
    recipes.load(folder);
    recipes.load(folder.resolve("missing.json"));

    assertThat(problems).hasSize(3);
    assertThat(problems.get(0)).contains("lr-x").doesNotContain("\n");
    assertThat(problems.get(1)).contains("is not the folder of a run");
    assertThat(panel.settings()).isSameAs(before);
  }

  @Test
  void aRecipeThatCannotBeSavedSaysSo() throws Exception {
    Path file = folder.resolve("file");
    Files.writeString(file, "");

    recipes.save(file.resolve("recipe.json"));

    assertThat(problems).singleElement().asString().startsWith("The recipe could not be saved");
  }
}
