package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** All curves' values at the crosshair. */
final class CrosshairCard extends GridPane {
  private final CurvesViewModel model;
  private final Label title = new Label();
  private final Label note = new Label("smoothed (as it is)");
  private final Label changes = new Label();
  private final List<Row> rows = new ArrayList<>();

  private record Row(Series series, Label value) {}

  CrosshairCard(CurvesViewModel model, List<Chart> charts, Palette palette) {
    this.model = model;
    getStyleClass().add("crosshair-card");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    title.getStyleClass().add("card-title");
    add(title, 0, 0, 3, 1);
    changes.getStyleClass().add("card-changes");
    changes.setId("crosshair-changes");
    changes.managedProperty().bind(changes.visibleProperty());
    changes.visibleProperty().bind(changes.textProperty().isNotEmpty());
    note.getStyleClass().add("card-note");
    note.managedProperty().bind(note.visibleProperty());
    note.visibleProperty().bind(model.smoothingProperty().greaterThan(0));
    add(note, 0, 1, 3, 1);
    for (Chart chart : charts) {
      for (Series series : chart.series()) {
        Label value = new Label();
        rows.add(new Row(series, value));
        addRow(
            rows.size() + 1,
            new Swatch(series.style(), palette),
            new Label(series.style().name()),
            value);
      }
    }
    add(changes, 0, rows.size() + 2, 3, 1);
  }

  /**
   * Shows the values of a point.
   *
   * @param point of the history
   */
  void show(int point) {
    title.setText("Iteration " + NumberText.whole(model.step(point)));
    rows.forEach(row -> row.value().setText(model.valueAt(row.series(), point)));
    changes.setText(
        model.changesNear(model.step(point)).stream()
            .map(mark -> "Iteration %s: %s".formatted(NumberText.whole(mark.step()), mark.text()))
            .collect(Collectors.joining("\n")));
    setVisible(true);
  }
}
