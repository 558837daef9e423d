package org.ganvas.ui;

import java.io.File;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Asks which file a recipe is in, or is to go to. */
final class RecipeDialogs {
  private static final ExtensionFilter RECIPES =
      new ExtensionFilter("Recipes", "*.json", "*.ganvas");

  private final RecipeFiles recipes;
  private final Node owner;

  /**
   * @param recipes reads and writes files
   * @param owner in the window that asks
   */
  RecipeDialogs(RecipeFiles recipes, Node owner) {
    this.recipes = recipes;
    this.owner = owner;
  }

  void load() {
    File file = chooser("Load a recipe").showOpenDialog(owner.getScene().getWindow());
    if (file != null) {
      recipes.load(file.toPath());
    }
  }

  void save() {
    FileChooser chooser = chooser("Save the recipe");
    chooser.setInitialFileName("recipe.ganvas");
    File file = chooser.showSaveDialog(owner.getScene().getWindow());
    if (file != null) {
      recipes.save(file.toPath());
    }
  }

  private static FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(RECIPES);
    return chooser;
  }
}
