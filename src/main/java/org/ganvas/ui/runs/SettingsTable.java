package org.ganvas.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.ganvas.ui.look.SteadyLabel;

/** The settings of a moment; those that are not what the run began with stand out. */
final class SettingsTable extends GridPane {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final List<Label> values = new ArrayList<>();
  private List<String> labels = List.of();

  SettingsTable() {
    setId("moment-settings");
    getStyleClass().add("moment-settings");
  }

  /** Shows the settings of another moment. */
  void show(Moment moment) {
    List<String> wanted = moment.values().stream().map(Moment.Value::label).toList();
    if (!wanted.equals(labels)) {
      rebuild(wanted);
    }
    for (int i = 0; i < values.size(); i++) {
      Moment.Value value = moment.values().get(i);
      values.get(i).setText(value.value());
      values.get(i).pseudoClassStateChanged(CHANGED, value.changed());
    }
  }

  private void rebuild(List<String> wanted) {
    labels = wanted;
    values.clear();
    getChildren().clear();
    for (String text : wanted) {
      Label value = new Label();
      value.getStyleClass().add("moment-value");
      values.add(value);
      addRow(getRowCount(), new Label(text), new SteadyLabel(value));
    }
  }
}
