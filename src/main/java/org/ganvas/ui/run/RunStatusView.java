package org.ganvas.ui.run;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ganvas.event.Phase;
import org.ganvas.ui.look.SteadyLabel;

/** How far the run is, in two lines. */
public final class RunStatusView extends VBox {

  /**
   * @param model the run
   */
  public RunStatusView(RunViewModel model) {
    getStyleClass().add("run-status");
    setAlignment(Pos.CENTER_LEFT);
    Label position = new Label();
    position.setId("position");
    position.getStyleClass().add("run-position");
    position
        .textProperty()
        .bind(
            Bindings.when(model.positionProperty().isEmpty())
                .then(
                    Bindings.createStringBinding(
                        () -> told(model.phaseProperty().get()), model.phaseProperty()))
                .otherwise(model.positionProperty()));
    Label pace = new Label();
    pace.setId("pace");
    pace.getStyleClass().add("run-pace");
    pace.textProperty().bind(model.paceProperty());
    getChildren().addAll(new SteadyLabel(position), new SteadyLabel(pace));
  }

  private static String told(Phase phase) {
    return switch (phase) {
      case IDLE -> "Ready";
      case PREPARING -> "Loading data, building networks…";
      case RUNNING, PAUSING, PAUSED -> "step 0";
      case STOPPING -> "Stopping…";
      case FINISHED -> "Finished";
      case FAILED -> "Failed";
    };
  }
}
