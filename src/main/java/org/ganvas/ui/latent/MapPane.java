package org.ganvas.ui.latent;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.ganvas.ui.look.HelpTip;
import org.jspecify.annotations.Nullable;

/** The map, and along which axes it goes. */
final class MapPane extends BorderPane {
  private final LatentViewModel model;

  /**
   * @param model whose map
   */
  MapPane(LatentViewModel model) {
    this.model = model;
    getStyleClass().add("map-pane");
    CheckBox tinted = new CheckBox("Tint by D’s verdict");
    tinted.setId("latent-tint");
    tinted.setTooltip(
        HelpTip.of("Colours each picture by what D thinks: purple is made, green is real."));
    tinted.selectedProperty().bindBidirectional(model.map().tintedProperty());
    Label explanation = new Label("±%.0f σ around here".formatted(MapViewModel.REACH));
    explanation.getStyleClass().add("explanation");
    explanation.setWrapText(true);
    VBox controls =
        new VBox(
            axis("Across", "latent-across", model.axes().acrossProperty()),
            axis("Down", "latent-down", model.axes().downProperty()),
            tinted,
            explanation);
    controls.getStyleClass().add("tool-controls");
    setLeft(controls);
    setCenter(new MapGrid(model.map()));
  }

  private Node axis(String title, String id, ObjectProperty<Axis> chosen) {
    ComboBox<Axis> combo = new ComboBox<>();
    combo.setId(id);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setVisibleRowCount(12);
    combo.setAccessibleText(title);
    combo.setTooltip(HelpTip.of("The axis that the map and a drag of the picture follow."));
    combo.setConverter(new Names());
    model.infoProperty().subscribe(info -> fill(combo, chosen));
    model.notes().notesProperty().subscribe(() -> fill(combo, chosen));
    combo
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                chosen.set(now);
              }
            });
    chosen.subscribe(combo::setValue);
    Label name = new Label(title);
    name.setLabelFor(combo);
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("axis-title");
    HBox line = new HBox(name, combo);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("axis-choice");
    return line;
  }

  private void fill(ComboBox<Axis> combo, ObjectProperty<Axis> chosen) {
    Axis kept = chosen.get();
    combo
        .getItems()
        .setAll(
            model.infoProperty().get().map(info -> SlidersViewModel.axes(info)).orElse(List.of()));
    combo.setValue(null);
    combo.setValue(kept);
  }

  /** Axes as they are called now. */
  private final class Names extends StringConverter<Axis> {
    @Override
    public String toString(@Nullable Axis axis) {
      return axis == null ? "" : model.notes().name(axis);
    }

    @Override
    public @Nullable Axis fromString(String text) {
      return null;
    }
  }
}
