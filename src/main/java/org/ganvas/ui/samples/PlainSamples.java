package org.ganvas.ui.samples;

import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.ui.curves.Palette;
import org.jspecify.annotations.Nullable;

/** Samples with D's verdicts and nothing else, be they pictures or points. */
public final class PlainSamples extends StackPane {
  private final SamplesViewModel pictures =
      new SamplesViewModel((file, picture) -> {}, problem -> {});
  private final ScatterViewModel points = new ScatterViewModel(new SimpleBooleanProperty());

  /** Shows nothing yet. */
  public PlainSamples() {
    Palette palette = new Palette();
    GridsPane grids = new GridsPane(pictures, palette);
    ScatterPlot plot = new ScatterPlot(points, palette);
    plot.visibleProperty().bind(points.shownProperty());
    grids.visibleProperty().bind(plot.visibleProperty().not());
    getStyleClass().add("plain-samples");
    getStylesheets()
        .add(Objects.requireNonNull(SamplesView.class.getResource("samples.css")).toExternalForm());
    getChildren().addAll(palette, grids, plot);
  }

  /**
   * Says what D's verdicts are.
   *
   * @param probability whether they are probabilities in [0, 1] (else unbounded scores)
   */
  public void judge(boolean probability) {
    pictures.judge(probability);
  }

  /** Shows samples, or nothing. */
  public void show(@Nullable Samples samples) {
    if (samples instanceof SampleScatter scatter) {
      points.show(scatter);
    } else {
      points.hide();
      pictures.show((SampleGrid) samples);
    }
  }
}
