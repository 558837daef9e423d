package org.ganvas.ui.look;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A label for a text that changes many times a second. It keeps the room of the widest text it has
 * shown, so that everything around it stays where it is and a change lays out this label alone: the
 * window's layout would cost as much as all of its drawing.
 */
public final class SteadyLabel extends Region {
  private final Label label;
  private double room;

  /**
   * @param label what is shown; its text, font and looks remain its own
   */
  public SteadyLabel(Label label) {
    this.label = label;
    // What is not managed is laid out apart from its surroundings.
    label.setManaged(false);
    getChildren().add(label);
    label.textProperty().addListener((property, before, now) -> growIfNeeded());
    label.fontProperty().addListener((property, before, now) -> forgetRoom());
  }

  private void growIfNeeded() {
    if (label.prefWidth(-1) > room) {
      requestLayout();
    }
  }

  private void forgetRoom() {
    room = 0;
    requestLayout();
  }

  @Override
  protected double computeMinWidth(double height) {
    return label.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    room = Math.max(room, snapSizeX(label.prefWidth(-1)));
    return room;
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
