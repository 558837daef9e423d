package org.ganvas.ui.settings;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.ganvas.recipe.Choice;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** A chooser of the top bar, with a button that opens a file where the choice takes one. */
public final class ChooserView extends VBox {
  private final ChooserViewModel model;
  private final ComboBox<Choice> combo;

  /**
   * @param model what is chosen
   */
  public ChooserView(ChooserViewModel model) {
    this.model = model;
    this.combo = ExplainedChoices.combo(model.choices());
    String name = model.setting().name();
    String label = model.setting().info().label();
    getStyleClass().add("chooser");
    combo.setId("choose-" + name);
    combo.setAccessibleText(label);
    combo.setAccessibleHelp(model.setting().info().help());
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setTooltip(tooltip());
    Label caption = new Label("_" + label);
    caption.setMnemonicParsing(true);
    caption.setLabelFor(combo);
    caption.getStyleClass().addAll(Styles.TEXT_SMALL, "chooser-caption");

    HBox line = new HBox(combo);
    line.getStyleClass().add("chooser-line");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(combo, Priority.ALWAYS);
    if (model.setting().acceptsFile()) {
      line.getChildren().add(openButton());
    }
    getChildren().addAll(caption, line);

    model.selectedProperty().subscribe(combo::setValue);
    // In the open list the arrow keys only look around; what stands when it closes is chosen.
    combo.setOnHidden(event -> chosen(combo.getValue()));
    combo
        .valueProperty()
        .subscribe(
            choice -> {
              if (!combo.isShowing()) {
                chosen(choice);
              }
            });
  }

  /** Lets the user pick a file. */
  public void openFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open " + model.setting().info().label().toLowerCase(Locale.ROOT));
    String current = model.selectedProperty().get().name();
    Path folder = Path.of(current).toAbsolutePath().getParent();
    if (folder != null && folder.toFile().isDirectory()) {
      chooser.setInitialDirectory(folder.toFile());
    }
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.choose(file.getAbsolutePath());
    }
  }

  private void chosen(Choice choice) {
    if (!choice.equals(model.selectedProperty().get())) {
      model.choose(choice.name());
      // A choice that must be confirmed first stands back until then.
      Platform.runLater(() -> combo.setValue(model.selectedProperty().get()));
    }
  }

  private Tooltip tooltip() {
    Tooltip tip = HelpTip.of("");
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  Choice choice = model.selectedProperty().get();
                  String text = model.setting().info().help() + "\n\n" + choice.explanation();
                  return choice.source().isEmpty() ? text : text + "\nSource: " + choice.source();
                },
                model.selectedProperty()));
    return tip;
  }

  private Button openButton() {
    Button open = new Button("", new Icon(Feather.FOLDER));
    open.setId("open-" + model.setting().name());
    open.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    open.setAccessibleText("Open a file");
    open.setTooltip(
        HelpTip.of(
            "Opens a file of pictures in IDX format, raw or gzipped, or of points in CSV (%s)."
                .formatted(Shortcut.OPEN_DATASET.display())));
    open.setOnAction(event -> openFile());
    return open;
  }
}
