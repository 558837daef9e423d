package org.ganvas.ui.export;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** Whether a file is what it says it is, and what it says. */
public final class VerifyView extends VBox {
  private final VerifyViewModel model;
  private final Label verdict = new Label();
  private final Label compared = new Label();
  private final GridPane facts = new GridPane();

  /**
   * @param model the file
   */
  public VerifyView(VerifyViewModel model) {
    this.model = model;
    setId("verify-view");
    getStyleClass().add("verify-view");
    verdict.setId("verify-verdict");
    verdict.getStyleClass().add("verify-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    compared.setId("verify-run");
    compared.setWrapText(true);
    compared.setMinHeight(USE_PREF_SIZE);
    compared.getStyleClass().add("setting-hint");
    facts.getStyleClass().add("export-options");
    getChildren().addAll(buttons(), file(), verdict, compared, facts);
    model.foundProperty().subscribe(found -> show());
    model.errorProperty().subscribe(error -> show());
    model.busyProperty().subscribe(busy -> show());
  }

  private Node buttons() {
    Button choose = new Button("Choose a file…", new Icon(Feather.FILE));
    choose.setId("verify-choose");
    choose.setOnAction(event -> chooseFile());
    Button run = new Button("Compare with another run…", new Icon(Feather.FOLDER));
    run.setId("verify-choose-run");
    run.setOnAction(event -> chooseRun());
    run.disableProperty().bind(model.fileProperty().map(Optional::isEmpty));
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("verify-busy");
    busy.visibleProperty().bind(model.busyProperty());
    HBox line = new HBox(choose, run, busy);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("export-actions");
    return line;
  }

  private Node file() {
    Label name = new Label();
    name.setId("verify-file");
    name.setWrapText(true);
    name.setMinHeight(USE_PREF_SIZE);
    name.textProperty()
        .bind(
            model
                .fileProperty()
                .map(
                    file ->
                        file.map(Path::toString)
                            .orElse(
                                "A PNG, GIF, IDX or CSV file that Ganvas has exported; a picture"
                                    + " can also be dropped on the window.")));
    return name;
  }

  private void show() {
    facts.getChildren().clear();
    verdict.getStyleClass().removeAll(Styles.SUCCESS, Styles.DANGER);
    verdict.setGraphic(null);
    compared.setText("");
    verdict.setText("");
    if (model.busyProperty().get()) {
      verdict.setText("Making it again…");
    } else if (!model.errorProperty().get().isEmpty()) {
      say(model.errorProperty().get(), false);
    } else {
      model.foundProperty().get().ifPresent(this::show);
    }
  }

  private void show(Verified found) {
    say(found.outcome().sentence(), found.outcome().matches());
    compared.setText(
        found.run().map(run -> "Compared with the run in %s.".formatted(run)).orElse(""));
    Label sentence = new Label(found.said().sentence());
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setId("verify-sentence");
    facts.add(sentence, 0, 0, 2, 1);
    VerifyViewModel.facts(found.said()).forEach(this::fact);
  }

  private void say(String sentence, boolean good) {
    verdict.setText(sentence);
    verdict.setGraphic(new Icon(good ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON));
    verdict.getStyleClass().add(good ? Styles.SUCCESS : Styles.DANGER);
  }

  /** A field, so that what stands there can be copied. */
  private void fact(String name, String value) {
    Label caption = new Label(name);
    caption.setMinWidth(USE_PREF_SIZE);
    TextField field = new TextField(value);
    field.setEditable(false);
    field.setAccessibleText(name);
    field.getStyleClass().addAll(Styles.SMALL, "verify-fact");
    caption.setLabelFor(field);
    GridPane.setHgrow(field, Priority.ALWAYS);
    facts.addRow(facts.getRowCount(), caption, field);
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("File to verify");
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      model.choose(chosen.toPath());
    }
  }

  private void chooseRun() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Run to compare with");
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      model.compareWith(chosen.toPath());
    }
  }
}
