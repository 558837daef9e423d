package org.ganvas.ui.status;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.SteadyLabel;
import org.kordamp.ikonli.feather.Feather;

/** The line at the foot of the window. */
public final class StatusBar extends HBox {

  /**
   * @param model what is said
   * @param notices the control that shows notices, at the left
   * @param showFolder opens a folder in the system's file manager
   */
  public StatusBar(StatusViewModel model, Node notices, Consumer<Path> showFolder) {
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Label saved = new Label();
    saved.setId("saved");
    saved.textProperty().bind(model.savedProperty());
    saved.setTooltip(HelpTip.of("Nothing is kept yet."));
    model
        .folderProperty()
        .subscribe(
            folder ->
                saved
                    .getTooltip()
                    .setText(
                        folder
                            .map(Path::toString)
                            .orElse("The first checkpoint is still to come.")));
    Button open = button("open-folder", Feather.FOLDER, "Open the run's folder", model);
    open.setOnAction(event -> model.folderProperty().get().ifPresent(showFolder));
    Button copy = button("copy-path", Feather.COPY, "Copy the path of the run's folder", model);
    copy.setOnAction(event -> model.folderProperty().get().ifPresent(StatusBar::copy));
    getChildren()
        .addAll(
            notices,
            new Spacer(),
            saved,
            open,
            copy,
            figure(
                "beside",
                model.besideProperty(),
                "The parent of this run, with which it takes turns; the Runs window compares them."),
            figure("memory", model.memoryProperty(), "Memory in use by the engine and by Java."),
            figure("threads", model.threadsProperty(), "Processor threads the engine uses."));
  }

  private static Button button(String id, Feather icon, String name, StatusViewModel model) {
    Button button = new Button("", new Icon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(name);
    button.setTooltip(HelpTip.of(name + "."));
    button.disableProperty().bind(model.folderProperty().map(Optional::isEmpty));
    return button;
  }

  private static SteadyLabel figure(String id, ObservableValue<String> text, String explanation) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("status-figure");
    label.setTooltip(HelpTip.of(explanation));
    label.textProperty().bind(text);
    SteadyLabel steady = new SteadyLabel(label);
    steady.visibleProperty().bind(label.textProperty().isNotEmpty());
    steady.managedProperty().bind(steady.visibleProperty());
    return steady;
  }

  private static void copy(Path folder) {
    ClipboardContent content = new ClipboardContent();
    content.putString(folder.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
