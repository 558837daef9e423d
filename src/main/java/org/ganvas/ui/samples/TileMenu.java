package org.ganvas.ui.samples;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.ganvas.image.GreyPicture;
import org.jspecify.annotations.Nullable;

/** What can be done with the selected tile. */
final class TileMenu extends ContextMenu {
  private final SamplesViewModel model;
  private final Function<String, Optional<Path>> askForFile;

  /**
   * @param model whose selected tile is meant
   * @param askForFile asks where to save, given a name to propose; empty when the user thinks
   *     better of it
   */
  TileMenu(SamplesViewModel model, Function<String, Optional<Path>> askForFile) {
    this.model = model;
    this.askForFile = askForFile;
    getItems()
        .addAll(
            item("copy-picture", "Copy picture", this::copyPicture),
            item("save-picture", "Save picture…", this::savePicture),
            new SeparatorMenuItem(),
            item("save-grid", "Save whole grid…", this::saveGrid));
  }

  /** Puts the selected tile's picture on the clipboard. */
  void copyPicture() {
    selected()
        .flatMap(model::picture)
        .ifPresent(
            picture -> {
              ClipboardContent content = new ClipboardContent();
              content.putImage(GreyImage.of(picture));
              Clipboard.getSystemClipboard().setContent(content);
            });
  }

  /** Saves the selected tile's picture where the user says. */
  void savePicture() {
    selected()
        .ifPresent(tile -> model.picture(tile).ifPresent(one -> save(one, model.fileName(tile))));
  }

  private void saveGrid() {
    selected()
        .map(Tile::side)
        .ifPresent(side -> model.wholeGrid(side).ifPresent(all -> save(all, model.fileName(side))));
  }

  /** Saves the picture of the moment the menu was used, however long the user ponders the name. */
  private void save(GreyPicture picture, String name) {
    askForFile.apply(name).ifPresent(file -> model.save(picture, file));
  }

  private Optional<Tile> selected() {
    @Nullable Tile tile = model.selectedProperty().get();
    return Optional.ofNullable(tile);
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(event -> action.run());
    return item;
  }
}
