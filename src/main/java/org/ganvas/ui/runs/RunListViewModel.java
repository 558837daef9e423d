package org.ganvas.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.ganvas.run.RunEdits;
import org.ganvas.run.RunException;
import org.ganvas.run.RunNotes;
import org.ganvas.run.RunShelf;
import org.ganvas.run.RunSummary;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.run.DiscardQuestion;

/** The list of runs: what is searched for, named and thrown away. On the JavaFX thread only. */
public final class RunListViewModel {
  private final RunShelf shelf;
  private final RunEdits edits;
  private final Access access;
  private final DiscardQuestion question;
  private final Aside aside;
  private final ObservableList<ShelvedRun> all = FXCollections.observableArrayList();
  private final FilteredList<ShelvedRun> shown = new FilteredList<>(all);
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper(this, "total", "");
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");

  private boolean watched;

  private record Contents(List<ShelvedRun> runs, long bytes) {}

  RunListViewModel(
      RunShelf shelf, RunEdits edits, Access access, DiscardQuestion question, Aside aside) {
    this.shelf = shelf;
    this.edits = edits;
    this.access = access;
    this.question = question;
    this.aside = aside;
    search.subscribe(text -> shown.setPredicate(run -> run.summary().matches(text)));
  }

  /** Somebody looks at the list, or away; while nobody does it is not read. */
  public void watch(boolean looks) {
    watched = looks;
    refreshIfSeen();
  }

  /** Whether somebody looks at the list. */
  boolean isWatched() {
    return watched;
  }

  /** Something has happened to a run. */
  public void refreshIfSeen() {
    if (watched) {
      refresh();
    }
  }

  /** Reads the shelf anew. */
  public void refresh() {
    reading.set(true);
    aside.act(
        () -> {
          Contents contents = contents();
          aside.window().execute(() -> show(contents));
        },
        () -> reading.set(false));
  }

  /** The runs that are searched for, those written to last first. */
  public ObservableList<ShelvedRun> shown() {
    return shown;
  }

  /** Words of which each must be somewhere in a run's names or its note. */
  public StringProperty searchProperty() {
    return search;
  }

  /** How many runs there are and what they take on disk. */
  ReadOnlyStringProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Whether the shelf is being read. */
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** What may be done with a run. */
  Access access() {
    return access;
  }

  /** Writes down a run's name and note. */
  public void note(ShelvedRun run, RunNotes notes) {
    aside.act(() -> edits.note(run.folder(), notes), this::refresh);
  }

  /** Throws a run away, after asking. */
  public void throwAway(ShelvedRun run) {
    question.ask(
        "Delete the run %s?".formatted(run.summary().title()),
        edits.canBeUndone()
            ? "Its folder of %s goes to the trash, out of which it can be taken again."
                .formatted(Figures.bytes(run.summary().bytes()))
            : "Its %s are deleted for good: this system has no trash that Ganvas knows."
                .formatted(Figures.bytes(run.summary().bytes())),
        "Delete",
        () -> aside.act(() -> edits.throwAway(run.folder()), this::refresh));
  }

  /** Asks for the run that was cut off last, if there is one. */
  void abandoned(Consumer<RunSummary> found) {
    aside.ask(
        () -> shelf.abandoned().stream().filter(run -> run.problem().isEmpty()).findFirst(),
        (Optional<RunSummary> run) -> run.ifPresent(found));
  }

  private Contents contents() throws RunException {
    List<ShelvedRun> runs = shelf.runs().stream().map(ShelvedRun::of).toList();
    return new Contents(runs, runs.stream().mapToLong(run -> run.summary().bytes()).sum());
  }

  private void show(Contents contents) {
    all.setAll(contents.runs());
    total.set(
        "%s %s · %s on disk"
            .formatted(
                Figures.count(all.size()),
                all.size() == 1 ? "run" : "runs",
                Figures.bytes(contents.bytes())));
  }
}
