package org.ganvas.ui.samples;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Chooses between samples of the same noise each time and of other noise each time. */
final class NoiseToggle extends HBox {

  /**
   * @param fresh whether each time from other noise
   * @param suffix of the buttons' ids, which tells several of these apart
   */
  NoiseToggle(BooleanProperty fresh, String suffix) {
    ToggleGroup group = new ToggleGroup();
    ToggleButton fixed =
        button(
            "fixed-noise" + suffix,
            "Fixed noise",
            "left-pill",
            "The same noise each time: watch how each sample changes as G learns.");
    ToggleButton other =
        button(
            "fresh-noise" + suffix,
            "Fresh noise",
            "right-pill",
            "Other noise each time: see how varied G’s samples are.");
    group.getToggles().addAll(fixed, other);
    group.selectToggle(fresh.get() ? other : fixed);
    group
        .selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              } else {
                fresh.set(now == other);
              }
            });
    fresh.addListener((property, before, now) -> group.selectToggle(now ? other : fixed));
    getChildren().addAll(fixed, other);
  }

  private static ToggleButton button(String id, String text, String style, String help) {
    ToggleButton button = new ToggleButton(text);
    button.setId(id);
    button.getStyleClass().add(style);
    button.setTooltip(new Tooltip(help));
    return button;
  }
}
