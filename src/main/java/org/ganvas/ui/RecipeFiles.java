package org.ganvas.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.RecipeFile;
import org.ganvas.recipe.Settings;
import org.ganvas.run.AtomicFile;
import org.ganvas.ui.settings.SettingsViewModel;

/** Recipes that come into the window from files, and go into files from there. */
public final class RecipeFiles {
  /** The second is for systems that know a file's program by its ending alone. */
  static final List<String> ENDINGS = List.of(".json", ".ganvas");

  private final SettingsViewModel panel;
  private final Consumer<Runnable> guard;
  private final Executor aside;
  private final Executor window;
  private final Consumer<String> problems;

  /**
   * @param panel the settings that stand in the window
   * @param guard runs the change it is given, perhaps after asking
   * @param aside reads and writes files
   * @param window where the window's state may be changed
   * @param problems told, in one sentence for the user, why something could not be done
   */
  RecipeFiles(
      SettingsViewModel panel,
      Consumer<Runnable> guard,
      Executor aside,
      Executor window,
      Consumer<String> problems) {
    this.panel = panel;
    this.guard = guard;
    this.aside = aside;
    this.window = window;
    this.problems = problems;
  }

  /** Whether a file looks as if it held a recipe: a JSON file, or the folder of a run. */
  public static boolean mayHoldRecipe(Path file) {
    return ENDINGS.stream().anyMatch(file.toString()::endsWith) || Files.isDirectory(file);
  }

  /** Puts the recipe of a file, or that of the run in a folder, into the window. */
  public void load(Path file) {
    aside.execute(
        () -> {
          try {
            Settings loaded = read(file);
            window.execute(() -> guard.accept(() -> panel.load(loaded)));
          } catch (InvalidSetting e) {
            tell(String.valueOf(e.getMessage()));
          }
        });
  }

  /** Writes the recipe that stands in the window into a file, in place of any of that name. */
  public void save(Path file) {
    byte[] recipe = RecipeFile.encode(panel.catalogue(), panel.settings());
    aside.execute(
        () -> {
          try {
            new AtomicFile().replace(file, recipe);
          } catch (IOException e) {
            tell(
                "The recipe could not be saved as %s; choose a place where you may write."
                    .formatted(file));
          }
        });
  }

  private Settings read(Path file) throws InvalidSetting {
    Catalogue catalogue = panel.catalogue();
    Path recipe = file;
    if (Files.isDirectory(file)) {
      recipe = file.resolve("run.json");
      if (!Files.isRegularFile(recipe)) {
        throw new InvalidSetting(
            "recipe",
            "%s is not the folder of a run; choose one, or a recipe's .json file.".formatted(file));
      }
    }
    Settings loaded = RecipeFile.read(catalogue, recipe);
    catalogue.checkDataset(loaded);
    return loaded;
  }

  private void tell(String sentence) {
    window.execute(() -> problems.accept(sentence));
  }
}
