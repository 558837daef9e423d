package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The list of runs with its search field and what all of them take. */
final class RunListPane extends VBox {
  private final RunListViewModel model;
  private final Chosen chosen;
  private final ListView<ShelvedRun> list;
  private Set<Path> before = Set.of();
  private boolean exchanging;

  /** Is told which runs are chosen. */
  interface Chosen {
    /**
     * Other runs are chosen than before, or they are as the disk has them now.
     *
     * @param runs in the list's order
     * @param others whether they are others
     */
    void changed(List<ShelvedRun> runs, boolean others);
  }

  RunListPane(RunListViewModel model, Chosen chosen) {
    this.model = model;
    this.chosen = chosen;
    getStyleClass().add("run-list-pane");
    TextField search = new TextField();
    search.setId("runs-search");
    search.setPromptText("Search names, recipes and notes");
    search.textProperty().bindBidirectional(model.searchProperty());
    list = new ListView<>(FXCollections.observableArrayList(model.shown()));
    list.setId("runs");
    list.setCellFactory(view -> new RunCell(model.access()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(placeholder());
    list.setOnKeyPressed(
        key -> {
          ShelvedRun run = list.getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.DELETE && run != null) {
            model.throwAway(run);
          }
        });
    list.getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ShelvedRun>) change -> tell());
    model.shown().addListener((ListChangeListener<ShelvedRun>) change -> chooseAgain());
    VBox.setVgrow(list, Priority.ALWAYS);
    Label hint = new Label("Ctrl-click chooses several to compare.");
    hint.getStyleClass().add("explanation");
    Label total = new Label();
    total.setId("runs-total");
    total.textProperty().bind(model.totalProperty());
    getChildren().addAll(search, list, hint, total);
  }

  private Label placeholder() {
    Label placeholder = new Label();
    placeholder.setId("runs-empty");
    placeholder.getStyleClass().add("placeholder");
    placeholder.setWrapText(true);
    Runnable show =
        () ->
            placeholder.setText(
                model.readingProperty().get()
                    ? "The runs are being read…"
                    : model.searchProperty().get().isBlank()
                        ? "No runs yet. Press Train in Ganvas's window: every run is kept and found here."
                        : "No run has all of these words in its name, recipe or note.");
    model.readingProperty().subscribe(show);
    model.searchProperty().subscribe(show);
    return placeholder;
  }

  /** The runs were read anew: those that were chosen stay so, else the first is. */
  private void chooseAgain() {
    Set<Path> wanted = before;
    exchanging = true;
    list.getItems().setAll(model.shown());
    list.getSelectionModel().clearSelection();
    for (int i = 0; i < model.shown().size(); i++) {
      if (wanted.contains(model.shown().get(i).folder())) {
        list.getSelectionModel().select(i);
      }
    }
    if (list.getSelectionModel().isEmpty() && !model.shown().isEmpty()) {
      list.getSelectionModel().select(0);
    }
    exchanging = false;
    tell();
  }

  private void tell() {
    if (exchanging) {
      return;
    }
    List<ShelvedRun> now = List.copyOf(list.getSelectionModel().getSelectedItems());
    Set<Path> folders =
        now.stream().map(ShelvedRun::folder).collect(Collectors.toCollection(LinkedHashSet::new));
    boolean others = !folders.equals(before);
    before = folders;
    chosen.changed(now, others);
  }
}
