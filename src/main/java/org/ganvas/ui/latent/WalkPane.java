package org.ganvas.ui.latent;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** What is at the place where one is; dragging it, or the arrow keys, goes elsewhere. */
final class WalkPane extends StackPane {
  private static final double KEY_STEP = 0.1;

  private final LatentViewModel model;
  private double pressedX;
  private double pressedY;

  /**
   * @param model the way
   */
  WalkPane(LatentViewModel model) {
    this.model = model;
    setId("latent-picture");
    getStyleClass().add("walk-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("The picture at this place");
    setAccessibleHelp(
        "Drag it or use the arrow keys to move along the two axes of the map; Page Up and Page"
            + " Down go to the seed before and after, R somewhere else.");
    setCursor(Cursor.OPEN_HAND);
    PictureBox picture = new PictureBox();
    picture.setMouseTransparent(true);
    model.spotProperty().subscribe(spot -> picture.show(spot.map(Spot::picture).orElse(null)));
    PlaneBox plane = new PlaneBox(model);
    plane.setMouseTransparent(true);
    model
        .infoProperty()
        .subscribe(
            info -> {
              boolean points = info.isPresent() && info.get().plane() != null;
              plane.setVisible(points);
              picture.setVisible(!points);
            });
    getChildren().addAll(picture, plane);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(
        event -> {
          setCursor(Cursor.OPEN_HAND);
          model.axes().release();
        });
    setOnKeyPressed(this::key);
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    setCursor(Cursor.CLOSED_HAND);
    model.axes().hold();
  }

  private void drag(MouseEvent event) {
    double side = Math.max(1, Math.min(getWidth(), getHeight()));
    model.axes().drag((event.getX() - pressedX) / side, (event.getY() - pressedY) / side);
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> model.axes().nudge(-KEY_STEP, 0);
      case RIGHT -> model.axes().nudge(KEY_STEP, 0);
      case UP -> model.axes().nudge(0, -KEY_STEP);
      case DOWN -> model.axes().nudge(0, KEY_STEP);
      case PAGE_UP -> model.previous();
      case PAGE_DOWN -> model.next();
      case R -> model.random();
      default -> {
        return;
      }
    }
    event.consume();
  }
}
