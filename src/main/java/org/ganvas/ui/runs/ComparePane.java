package org.ganvas.ui.runs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.ganvas.event.Samples;
import org.ganvas.ui.curves.CurvesView;
import org.ganvas.ui.curves.OverlaidRun;
import org.ganvas.ui.curves.Palette;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.samples.PlainSamples;

/** Two to four runs: their samples of the same noise beside, their curves over one another. */
final class ComparePane extends StackPane {
  private static final int COLUMNS = 2;
  private static final double DOT = 5;

  private final Palette palette = new Palette();
  private final GridPane grids = new GridPane();
  private final Label placeholder = new Label();

  ComparePane(CompareViewModel model) {
    getStyleClass().add("compare-pane");
    grids.getStyleClass().add("compare-grids");
    Label caption =
        new Label("Each place of the grids has the same noise in all runs; newest checkpoints.");
    caption.getStyleClass().add("explanation");
    caption.setWrapText(true);
    BorderPane left = new BorderPane(grids);
    left.setBottom(caption);
    SplitPane both = new SplitPane(left, new CurvesView(model.curves()));
    both.setDividerPositions(0.58);
    placeholder.setId("compare-empty");
    placeholder.getStyleClass().add("placeholder");
    placeholder.setWrapText(true);
    getChildren().addAll(palette, both, placeholder);
    model
        .runsProperty()
        .subscribe(
            runs -> {
              both.setVisible(!runs.isEmpty());
              placeholder.setVisible(runs.isEmpty());
              show(runs);
            });
    model
        .readingProperty()
        .subscribe(
            reading ->
                placeholder.setText(
                    reading
                        ? "The generators make samples of the same noise…"
                        : "Choose two to four runs in the list (Ctrl-click) to compare them."));
  }

  private void show(List<ComparedRun> runs) {
    grids.getChildren().clear();
    grids.getColumnConstraints().clear();
    grids.getRowConstraints().clear();
    for (int i = 0; i < runs.size(); i++) {
      int column = i % COLUMNS;
      int row = i / COLUMNS;
      grids.add(title(runs.get(i), i), column, 2 * row);
      grids.add(samples(runs.get(i)), column, 2 * row + 1);
    }
    for (int column = 0; column < Math.min(COLUMNS, runs.size()); column++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      grids.getColumnConstraints().add(half);
    }
    for (int row = 0; row < (runs.size() + 1) / COLUMNS; row++) {
      RowConstraints rest = new RowConstraints();
      rest.setVgrow(Priority.ALWAYS);
      rest.setMinHeight(0);
      grids.getRowConstraints().addAll(new RowConstraints(), rest);
    }
  }

  private Node title(ComparedRun run, int number) {
    Circle dot = new Circle(DOT);
    dot.fillProperty().bind(palette.observable(OverlaidRun.hue(number)));
    Label title =
        new Label(
            "%s  %s%s"
                .formatted(
                    run.letter(), run.title(), run.samples().map(ComparePane::at).orElse("")),
            dot);
    title.getStyleClass().add("compare-title");
    return title;
  }

  private static String at(Samples samples) {
    return " · iteration " + Figures.count(samples.step());
  }

  private static Node samples(ComparedRun run) {
    if (run.samples().isEmpty()) {
      Label none = new Label("No checkpoint yet.");
      none.getStyleClass().add("placeholder");
      return none;
    }
    PlainSamples samples = new PlainSamples();
    samples.show(run.samples().get());
    return samples;
  }
}
