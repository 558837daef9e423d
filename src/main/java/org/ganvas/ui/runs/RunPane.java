package org.ganvas.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ganvas.run.RunNotes;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.samples.PlainSamples;
import org.kordamp.ikonli.feather.Feather;

/** One run: its name and note, what can be done with it, its newest samples. */
final class RunPane extends BorderPane {
  private final KeptRunsViewModel model;
  private final RunsCommands commands;
  private final TextField title = new TextField();
  private final TextArea note = new TextArea();
  private final Label facts = new Label();
  private final Label readOnly = new Label();
  private final PlainSamples samples = new PlainSamples();
  private final Button resume =
      button(
          "Continue",
          Feather.PLAY,
          "run-continue",
          "Trains this run on in its folder, from where it was; one that has reached its length goes on for as long again.",
          run -> {
            model().goOn().resume(run.folder());
            commands().showTraining().run();
          });
  private final Button replay =
      button(
          "Do again",
          Feather.REPEAT,
          "run-replay",
          "Trains a new run from the beginning with the same seed and every change of a setting at its step.",
          run -> {
            model().goOn().replay(run.folder());
            commands().showTraining().run();
          });
  private final Button explore =
      button(
          "Explore",
          Feather.COMPASS,
          "run-explore",
          "Shows what its generator can make, in the Latent tab.",
          run -> commands().explore().accept(run.folder()));
  private final Button export =
      button(
          "Export…",
          Feather.SHARE,
          "run-export",
          "Takes pictures, curves, a report or the generator away from it.",
          run -> commands().export().accept(run.folder()));
  private final Button folder =
      button(
          "Show folder",
          Feather.FOLDER,
          "run-folder",
          "Opens the run's folder in the file manager.",
          run -> commands().showFolder().accept(run.folder()));
  private final Button delete =
      button(
          "Delete…",
          Feather.TRASH_2,
          "run-delete",
          "Throws the run away, after asking.",
          run -> model().list().throwAway(run));
  private Optional<ShelvedRun> shown = Optional.empty();

  RunPane(KeptRunsViewModel model, RunsCommands commands) {
    this.model = model;
    this.commands = commands;
    getStyleClass().add("run-pane");
    title.setId("run-title");
    title.setPromptText("Name");
    title.setOnAction(event -> save());
    note.setId("run-note");
    note.setPromptText("What is to be remembered of this run");
    note.setPrefRowCount(2);
    note.setWrapText(true);
    for (Node field : List.of(title, note)) {
      field
          .focusedProperty()
          .subscribe(
              focused -> {
                if (!focused) {
                  save();
                }
              });
    }
    facts.setId("run-facts");
    facts.setWrapText(true);
    facts.getStyleClass().add("run-facts");
    readOnly.setId("run-read-only");
    readOnly.setWrapText(true);
    readOnly.getStyleClass().add("setting-error");
    readOnly.managedProperty().bind(readOnly.textProperty().isNotEmpty());
    readOnly.visibleProperty().bind(readOnly.textProperty().isNotEmpty());
    resume.getStyleClass().add(Styles.ACCENT);
    delete.getStyleClass().add(Styles.DANGER);
    FlowPane actions = new FlowPane(resume, replay, explore, export, folder, delete);
    actions.getStyleClass().add("run-actions");
    VBox head = new VBox(title, note, facts, readOnly, actions);
    head.getStyleClass().add("run-head");
    setTop(head);
    setCenter(samples);
  }

  /** Shows another run. */
  void show(ShelvedRun run) {
    if (shown.map(ShelvedRun::folder).equals(Optional.of(run.folder())) && isEdited()) {
      // What is being typed is not overwritten by a list that was read anew.
      shown = Optional.of(run);
    } else {
      shown = Optional.of(run);
      title.setText(run.summary().title());
      note.setText(run.summary().note());
    }
    facts.setText(
        "%s on %s · %s iterations · %s\n%s"
            .formatted(
                run.summary().recipe(),
                run.summary().dataset(),
                Figures.count(run.summary().steps()),
                Figures.bytes(run.summary().bytes()),
                run.folder()));
    boolean here = model.list().access().isHere(run);
    String why = model.list().access().whyReadOnly(run);
    readOnly.setText(why);
    boolean changes = why.isEmpty();
    title.setEditable(changes);
    note.setEditable(changes);
    resume.setDisable(!changes || here);
    replay.setDisable(!run.isWhole());
    explore.setDisable(!run.isWhole());
    export.setDisable(!run.isWhole());
    // A damaged run can be thrown away; one that is open cannot.
    delete.setDisable(here || (run.isWhole() && !changes));
    samples.show(run.samples().orElse(null));
  }

  private boolean isEdited() {
    return title.isFocused() || note.isFocused();
  }

  /** Writes the name and the note down where they are others. */
  private void save() {
    shown
        .filter(run -> title.isEditable())
        .filter(
            run ->
                !run.summary().title().equals(title.getText().strip())
                    || !run.summary().note().equals(note.getText()))
        .ifPresent(
            run -> {
              String name = title.getText().strip();
              boolean usual = name.equals(String.valueOf(run.folder().getFileName()));
              model.list().note(run, new RunNotes(usual ? "" : name, note.getText()));
            });
  }

  private Button button(
      String text, Feather icon, String id, String help, Consumer<ShelvedRun> action) {
    Button button = new Button(text, new Icon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(HelpTip.of(help));
    button.setAccessibleHelp(help);
    button.setOnAction(event -> shown.ifPresent(action));
    return button;
  }

  /** Buttons are made before the constructor has set what they command. */
  private KeptRunsViewModel model() {
    return model;
  }

  private RunsCommands commands() {
    return commands;
  }
}
