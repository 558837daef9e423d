package org.ganvas.ui.runs;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.run.RunSummary;
import org.ganvas.ui.look.Figures;
import org.jspecify.annotations.Nullable;

/** A run in the list: its picture, its name, and three lines of facts. */
final class RunCell extends ListCell<ShelvedRun> {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  private final Access access;
  private final Thumbnail picture = new Thumbnail();
  private final Label title = new Label();
  private final Label state = new Label();
  private final Label facts = new Label();
  private final Label when = new Label();
  private final Label note = new Label();
  private final HBox row;

  /**
   * @param access tells how a run stands
   */
  RunCell(Access access) {
    this.access = access;
    title.getStyleClass().add("run-title");
    state.getStyleClass().add("run-state");
    state.setMinWidth(USE_PREF_SIZE);
    facts.getStyleClass().add("run-facts");
    when.getStyleClass().add("run-facts");
    note.getStyleClass().add("run-note");
    note.managedProperty().bind(note.textProperty().isNotEmpty());
    VBox text = new VBox(title, facts, when, note, state);
    state.managedProperty().bind(state.textProperty().isNotEmpty());
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMinWidth(0);
    row = new HBox(picture, text);
    row.getStyleClass().add("run-row");
    row.setAlignment(Pos.CENTER_LEFT);
    // Texts are cut rather than scrolled.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ShelvedRun run, boolean empty) {
    super.updateItem(run, empty);
    if (run == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    RunSummary summary = run.summary();
    picture.show(run.samples());
    title.setText(summary.title());
    facts.setText(facts(summary));
    when.setText(WHEN.format(summary.changed()));
    note.setText(summary.note().lines().findFirst().orElse(""));
    state.setText(access.state(run));
    setGraphic(row);
    setAccessibleText("%s, %s, %s".formatted(summary.title(), facts(summary), access.state(run)));
  }

  private static String facts(RunSummary run) {
    String recipe = Optional.of(run.recipe()).filter(name -> !name.isEmpty()).orElse("?");
    return "%s · %s iterations · %s"
        .formatted(recipe, Figures.count(run.steps()), Figures.bytes(run.bytes()));
  }
}
