package org.ganvas.ui.latent;

import javafx.scene.input.MouseEvent;
import org.ganvas.image.GreyPicture;

/** A sheet on which one draws with the mouse. */
final class DrawingPad extends PictureBox {
  private Pencil pencil;
  private double lastX;
  private double lastY;

  DrawingPad() {
    pencil = new Pencil(1, 1);
    getStyleClass().add("drawing-pad");
    setOnMousePressed(
        event -> {
          lastX = x(event);
          lastY = y(event);
          draw(event);
        });
    setOnMouseDragged(this::draw);
  }

  /** Takes a clean sheet of a size. */
  void prepare(int width, int height) {
    pencil = new Pencil(width, height);
    show(pencil.picture());
  }

  /** Takes a clean sheet. */
  void clear() {
    pencil.clear();
    show(pencil.picture());
  }

  /** Whether nothing is drawn. */
  boolean isEmpty() {
    return pencil.isEmpty();
  }

  /** What is drawn, in the middle. */
  GreyPicture drawn() {
    return pencil.centred();
  }

  private void draw(MouseEvent event) {
    double x = x(event);
    double y = y(event);
    pencil.stroke(lastX, lastY, x, y);
    lastX = x;
    lastY = y;
    show(pencil.picture());
    event.consume();
  }

  private double x(MouseEvent event) {
    return (event.getX() - place().getMinX()) / Math.max(1, place().getWidth());
  }

  private double y(MouseEvent event) {
    return (event.getY() - place().getMinY()) / Math.max(1, place().getHeight());
  }
}
