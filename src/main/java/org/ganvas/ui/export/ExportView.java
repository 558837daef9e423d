package org.ganvas.ui.export;

import static org.ganvas.ui.export.MakingViewModel.Stage.ASKING;
import static org.ganvas.ui.export.MakingViewModel.Stage.READY;
import static org.ganvas.ui.export.MakingViewModel.Stage.WORKING;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ganvas.ui.export.MakingViewModel.Stage;

/** Puts an export together: of which run, what, how, and to where. */
public final class ExportView extends BorderPane {
  private final ExportViewModel model;

  /**
   * @param model the export
   */
  public ExportView(ExportViewModel model) {
    this.model = model;
    setId("export-view");
    getStyleClass().add("export-view");
    setTop(runs());
    setLeft(kinds());
    setCenter(details());
    setBottom(new VBox(new TargetPane(model), outcome(), actions()));
    getBottom().getStyleClass().add("export-foot");
  }

  private Node runs() {
    ComboBox<ExportableRun> runs = new ComboBox<>(model.runs());
    runs.setId("export-run");
    runs.setAccessibleText("Run");
    runs.setMaxWidth(Double.MAX_VALUE);
    runs.setPlaceholder(new Label("There is no run yet."));
    runs.valueProperty().bindBidirectional(model.runProperty());
    HBox.setHgrow(runs, Priority.ALWAYS);
    Label caption = new Label("Run");
    caption.setLabelFor(runs);
    HBox line = new HBox(caption, runs);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("export-target");
    line.disableProperty().bind(during(WORKING));
    return line;
  }

  private Node kinds() {
    ListView<ExportKind> kinds = new ListView<>();
    kinds.setId("export-kinds");
    kinds.setAccessibleText("What to export");
    kinds.getStyleClass().addAll(Styles.DENSE, "export-kinds");
    kinds.getItems().setAll(model.kinds());
    kinds.getSelectionModel().select(model.kindProperty().get());
    kinds
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.kindProperty().set(chosen);
              }
            });
    kinds.disableProperty().bind(during(WORKING));
    return kinds;
  }

  private Node details() {
    Label explanation =
        wrapped("export-explanation", model.kindProperty().map(ExportKind::explanation));
    OptionsPane options = new OptionsPane(model);
    options.disableProperty().bind(during(WORKING));
    VBox details = new VBox(explanation, options);
    details.getStyleClass().add("export-details");
    return details;
  }

  private Node outcome() {
    Label obstacle = wrapped("export-obstacle", model.obstacleProperty());
    obstacle.getStyleClass().add("export-obstacle");
    Label error = wrapped("export-error", model.making().errorProperty());
    error.getStyleClass().add("setting-error");
    Label taken =
        wrapped(
            "export-taken",
            model
                .making()
                .stageProperty()
                .map(
                    now ->
                        now == ASKING
                            ? "There is something of that name already. Replace it?"
                            : ""));
    taken.getStyleClass().add("export-obstacle");
    ProgressBar progress = new ProgressBar();
    progress.setId("export-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText("Share of the export that is done");
    progress.progressProperty().bind(model.making().progressProperty());
    present(progress, during(WORKING));
    return new VBox(obstacle, error, taken, progress);
  }

  private Node actions() {
    Button export = new Button("Export");
    export.setId("export-begin");
    export.getStyleClass().add(Styles.ACCENT);
    export.setDefaultButton(true);
    export.disableProperty().bind(model.obstacleProperty().isNotEmpty());
    export.setOnAction(event -> model.export());
    present(export, during(READY));
    Button replace = new Button("Replace");
    replace.setId("export-replace");
    replace.getStyleClass().add(Styles.DANGER);
    replace.setOnAction(event -> model.replace());
    present(replace, during(ASKING));
    Button cancel = new Button("Cancel");
    cancel.setId("export-cancel");
    cancel.setOnAction(event -> model.making().cancel());
    present(cancel, during(READY).map(ready -> !ready));
    HBox actions = new HBox(export, replace, cancel);
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.getStyleClass().add("export-actions");
    return actions;
  }

  private ObservableValue<Boolean> during(Stage stage) {
    return model.making().stageProperty().map(now -> now == stage);
  }

  /** Takes no room while it is not there. */
  private static void present(Node node, ObservableValue<Boolean> there) {
    node.visibleProperty().bind(there);
    node.managedProperty().bind(node.visibleProperty());
  }

  private static Label wrapped(String id, ObservableValue<String> text) {
    Label label = new Label();
    label.setId(id);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.textProperty().bind(text);
    present(label, label.textProperty().isNotEmpty());
    return label;
  }
}
