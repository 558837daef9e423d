package org.ganvas.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Takes a recipe or a run's folder that is dropped on the window. */
final class RecipeDrop {
  private final Consumer<Path> taken;

  private RecipeDrop(Consumer<Path> taken) {
    this.taken = taken;
  }

  /** Has a node take recipes. */
  static void onto(Node node, Consumer<Path> taken) {
    RecipeDrop drop = new RecipeDrop(taken);
    node.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    node.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private void over(DragEvent event) {
    if (!recipes(event.getDragboard()).isEmpty()) {
      event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> recipes = recipes(event.getDragboard());
    if (!recipes.isEmpty()) {
      taken.accept(recipes.get(0));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static List<Path> recipes(Dragboard board) {
    return board.getFiles().stream()
        .map(java.io.File::toPath)
        .filter(RecipeFiles::mayHoldRecipe)
        .toList();
  }
}
