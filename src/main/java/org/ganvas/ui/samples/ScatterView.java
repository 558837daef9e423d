package org.ganvas.ui.samples;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.ganvas.ui.curves.Hue;
import org.ganvas.ui.curves.Palette;

/** The samples panel of a run on points: where the generator puts them, and where real ones are. */
public final class ScatterView extends BorderPane {
  private static final double DOT = 4;

  private final ScatterViewModel model;
  private final Palette palette = new Palette();

  /**
   * @param model what to show
   */
  public ScatterView(ScatterViewModel model) {
    this.model = model;
    getStyleClass().add("scatter-view");
    getStylesheets()
        .add(Objects.requireNonNull(SamplesView.class.getResource("samples.css")).toExternalForm());
    getChildren().add(palette);
    setTop(controls());
    setCenter(plot());
    setBottom(captions());
  }

  private FlowPane controls() {
    FlowPane controls =
        new FlowPane(
            new NoiseToggle(model.freshNoiseProperty(), "-points"),
            legend("Generated", Hue.GENERATOR),
            legend("Real", Hue.REAL));
    controls.getStyleClass().add("controls");
    return controls;
  }

  private HBox legend(String text, Hue hue) {
    Circle dot = new Circle(DOT);
    dot.fillProperty().bind(palette.observable(hue));
    HBox legend = new HBox(dot, new Label(text));
    legend.getStyleClass().add("scatter-legend");
    return legend;
  }

  private ScatterPlot plot() {
    ScatterPlot plot = new ScatterPlot(model, palette);
    plot.setFocusTraversable(true);
    plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    plot.setAccessibleRoleDescription("Scatter plot");
    plot.accessibleTextProperty()
        .bind(Bindings.createStringBinding(model::describe, model.scatterProperty()));
    plot.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> plot.requestFocus());
    return plot;
  }

  private VBox captions() {
    Label status = new Label();
    status.setId("scatter-status");
    status.setWrapText(true);
    status
        .textProperty()
        .bind(Bindings.createStringBinding(model::status, model.scatterProperty()));
    VBox captions = new VBox(status);
    captions.getStyleClass().add("captions");
    return captions;
  }
}
