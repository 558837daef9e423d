package org.ganvas.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.ui.curves.CurvesViewModel;
import org.ganvas.ui.curves.OverlaidRun;

/** Two to four runs beside one another. On the JavaFX thread only. */
public final class CompareViewModel {
  /** As few as can be compared. */
  static final int FEWEST = 2;

  private final Catalogue catalogue;
  private final Aside aside;
  private final CurvesViewModel curves = new CurvesViewModel();
  private final ReadOnlyObjectWrapper<List<ComparedRun>> runs =
      new ReadOnlyObjectWrapper<>(this, "runs", List.of());
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
  private List<ShelvedRun> compared = List.of();
  private long comparisons;

  CompareViewModel(Catalogue catalogue, Aside aside) {
    this.catalogue = catalogue;
    this.aside = aside;
  }

  /** Compares runs, as many as there may be; fewer than two are none. */
  public void compare(List<ShelvedRun> chosen) {
    long comparison = ++comparisons;
    List<ShelvedRun> some =
        chosen.stream().filter(ShelvedRun::isWhole).limit(OverlaidRun.MOST).toList();
    runs.set(List.of());
    curves.overlay(List.of());
    compared = some.size() < FEWEST ? List.of() : some;
    if (compared.isEmpty()) {
      reading.set(false);
      return;
    }
    reading.set(true);
    read(some, comparison);
  }

  /** Reads the runs that are compared once more. */
  void again() {
    if (!compared.isEmpty()) {
      read(compared, comparisons);
    }
  }

  private void read(List<ShelvedRun> some, long comparison) {
    aside.act(
        () -> {
          List<ComparedRun> read = read(some);
          aside
              .window()
              .execute(
                  () -> {
                    if (comparison == comparisons) {
                      show(read);
                    }
                  });
        },
        () -> {
          if (comparison == comparisons) {
            reading.set(false);
          }
        });
  }

  /** The runs that are compared, none before they are read. */
  public ReadOnlyObjectProperty<List<ComparedRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /** Whether they are being read. */
  ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Their curves over one another. */
  CurvesViewModel curves() {
    return curves;
  }

  private List<ComparedRun> read(List<ShelvedRun> some) throws RunException {
    List<ComparedRun> read = new ArrayList<>();
    for (ShelvedRun run : some) {
      read.add(ComparedRun.of(catalogue, String.valueOf((char) ('A' + read.size())), run));
    }
    return read;
  }

  private void show(List<ComparedRun> read) {
    runs.set(read);
    curves.overlay(read.stream().map(run -> new OverlaidRun(run.letter(), run.history())).toList());
  }
}
