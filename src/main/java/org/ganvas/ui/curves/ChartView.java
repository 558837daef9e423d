package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.SteadyLabel;

/** A chart with its title and its legend, which shows the newest values. */
final class ChartView extends VBox {
  private final CurvesViewModel model;
  private final List<LegendValue> values = new ArrayList<>();
  private final PlotArea plot;

  private record LegendValue(Series series, Label label) {}

  ChartView(CurvesViewModel model, Chart chart, Palette palette) {
    this.model = model;
    getStyleClass().add("curve-chart");
    plot = new PlotArea(model, chart, palette);
    Label title = new Label(chart.title());
    title.getStyleClass().add("curve-chart-title");
    FlowPane header = new FlowPane(title);
    header.getStyleClass().add("curve-chart-header");
    for (Series series : chart.series()) {
      Label name = new Label(series.style().legend());
      Label value = new Label(NumberText.NONE);
      value.getStyleClass().add("legend-value");
      HBox item = new HBox(new Swatch(series.style(), palette), name, new SteadyLabel(value));
      item.getStyleClass().add("legend-item");
      item.setAlignment(Pos.CENTER_LEFT);
      header.getChildren().add(item);
      values.add(new LegendValue(series, value));
    }
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(header, plot);
  }

  PlotArea plot() {
    return plot;
  }

  /** Shows the model's present state, the plot on the next pulse. */
  void refresh() {
    values.forEach(value -> value.label().setText(model.newest(value.series())));
    plot.requestDraw();
  }
}
