package org.ganvas.ui.latent;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** A square of the latent space around the place where one is, as pictures. */
public final class MapViewModel {
  /** Places in a row: odd, so that one is in the middle. */
  static final int SIDE = 9;

  /** From the middle to an edge. */
  static final double REACH = 3;

  private final Walk walk;
  private final AxesViewModel axes;
  private final BooleanProperty tinted = new SimpleBooleanProperty(this, "tinted", false);
  private final ReadOnlyObjectWrapper<List<Spot>> spots =
      new ReadOnlyObjectWrapper<>(this, "spots", List.of());
  private @Nullable Space space;

  /**
   * @param walk the way of which the map shows the surroundings
   * @param axes what the map shows
   */
  MapViewModel(Walk walk, AxesViewModel axes) {
    this.walk = walk;
    this.axes = axes;
    tinted.subscribe(this::ask);
  }

  /** Shows a space from now on. */
  void prepare(Space opened) {
    space = opened;
    spots.set(List.of());
  }

  /** The axes it shows. */
  AxesViewModel axes() {
    return axes;
  }

  /** Whether pictures are tinted by what D thinks of them. */
  BooleanProperty tintedProperty() {
    return tinted;
  }

  /** Row after row from the top, {@link #SIDE} in each; empty before the first. */
  ReadOnlyObjectProperty<List<Spot>> spotsProperty() {
    return spots.getReadOnlyProperty();
  }

  /** Asks for the map around the present place. */
  void ask() {
    Space open = space;
    if (open != null) {
      walk.addressProperty()
          .get()
          .ifPresent(
              here ->
                  open.map(
                      new MapRequest(
                          here,
                          axes.acrossProperty().get(),
                          axes.downProperty().get(),
                          REACH,
                          SIDE,
                          tinted.get()),
                      spots::set));
    }
  }

  /** Goes to a place on the map. */
  void go(int index) {
    if (index >= 0 && index < spots.get().size()) {
      walk.go(spots.get().get(index).address());
    }
  }
}
