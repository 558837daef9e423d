package org.ganvas.ui.export;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.ganvas.ui.look.HelpTip;
import org.jspecify.annotations.Nullable;

/** Where an export goes: typed, or chosen with the system's dialog. */
final class TargetPane extends HBox {
  private final ExportViewModel model;

  /**
   * @param model whose target
   */
  TargetPane(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("export-target");
    setAlignment(Pos.CENTER_LEFT);
    TextField field = new TextField();
    field.setId("export-target");
    field.setAccessibleText("To");
    field.setTooltip(HelpTip.of("The file that is written, or the folder of pictures."));
    field.textProperty().bindBidirectional(model.target().textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    Label caption = new Label("To");
    caption.setLabelFor(field);
    Button browse = new Button("Browse…");
    browse.setId("export-browse");
    browse.setMinWidth(USE_PREF_SIZE);
    browse.setOnAction(event -> browse());
    getChildren().addAll(caption, field, browse);
  }

  private void browse() {
    File chosen = model.kindProperty().get().ending().isEmpty() ? folder() : file();
    if (chosen != null) {
      model.target().choose(chosen.toPath());
    }
  }

  private @Nullable File folder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder for the pictures");
    present().ifPresent(chooser::setInitialDirectory);
    return chooser.showDialog(getScene().getWindow());
  }

  private @Nullable File file() {
    String ending = model.kindProperty().get().ending();
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Export to");
    present().ifPresent(chooser::setInitialDirectory);
    typed().map(Path::getFileName).map(Path::toString).ifPresent(chooser::setInitialFileName);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
    return chooser.showSaveDialog(getScene().getWindow());
  }

  /** The folder that is typed, where there is one: the system's dialog wants no other. */
  private Optional<File> present() {
    return typed()
        .map(Path::toAbsolutePath)
        .map(Path::getParent)
        .map(Path::toFile)
        .filter(File::isDirectory);
  }

  private Optional<Path> typed() {
    try {
      return Optional.of(Path.of(model.target().textProperty().get().strip()));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
