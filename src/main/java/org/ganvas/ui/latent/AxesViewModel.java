package org.ganvas.ui.latent;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ganvas.explore.LatentAddress;

/** The two axes that a drag of the picture follows and that the map shows. */
public final class AxesViewModel {
  /** One drag across the whole picture; enough to see something else, little enough to aim. */
  private static final double ACROSS_THE_PICTURE = 4;

  private final Walk walk;
  private final ObjectProperty<Axis> across =
      new SimpleObjectProperty<>(this, "across", Axis.direction(0));
  private final ObjectProperty<Axis> down =
      new SimpleObjectProperty<>(this, "down", Axis.direction(1));
  private Optional<LatentAddress> held = Optional.empty();

  /**
   * @param walk what a drag moves
   */
  AxesViewModel(Walk walk) {
    this.walk = walk;
  }

  /** Takes the two strongest directions of a space, or its coordinates where it has none. */
  void prepare(SpaceInfo info) {
    Axis.Kind kind = info.directions() > 1 ? Axis.Kind.DIRECTION : Axis.Kind.COORDINATE;
    across.set(new Axis(kind, 0));
    down.set(new Axis(kind, info.latent() > 1 ? 1 : 0));
  }

  /** From left to right. */
  ObjectProperty<Axis> acrossProperty() {
    return across;
  }

  /** From top to bottom. */
  ObjectProperty<Axis> downProperty() {
    return down;
  }

  /** The hand has taken hold of the picture. */
  void hold() {
    walk.settle();
    held = walk.addressProperty().get();
  }

  /**
   * The hand has dragged the picture so far since it took hold.
   *
   * @param right share of the picture's width
   * @param downwards share of the picture's height
   */
  void drag(double right, double downwards) {
    held.ifPresent(
        from ->
            walk.pass(
                moved(from, right * ACROSS_THE_PICTURE, downwards * ACROSS_THE_PICTURE), "walk"));
  }

  /** Goes a little along the axes. */
  void nudge(double right, double downwards) {
    walk.addressProperty()
        .get()
        .ifPresent(from -> walk.pass(moved(from, right, downwards), "keys"));
  }

  /** The hand has let go. */
  void release() {
    held = Optional.empty();
    walk.settle();
  }

  private LatentAddress moved(LatentAddress from, double right, double downwards) {
    LatentAddress once = across.get().at(from, across.get().offset(from) + right);
    return down.get().at(once, down.get().offset(once) + downwards);
  }
}
