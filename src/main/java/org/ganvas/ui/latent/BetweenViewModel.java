package org.ganvas.ui.latent;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.ganvas.explore.Interpolation;
import org.jspecify.annotations.Nullable;

/** Places that are pinned, the path from A to B, and A − B + C. */
public final class BetweenViewModel {
  /** Steps of a path at first, and at least and at most. */
  static final int USUAL_STEPS = 8;

  static final int FEWEST_STEPS = 2;
  static final int MOST_STEPS = 24;

  private final Walk walk;
  private final Map<Pin, ReadOnlyObjectWrapper<Optional<Spot>>> pins = new EnumMap<>(Pin.class);
  private final IntegerProperty steps = new SimpleIntegerProperty(this, "steps", USUAL_STEPS);
  private final BooleanProperty spherical = new SimpleBooleanProperty(this, "spherical", true);
  private final ReadOnlyObjectWrapper<List<Spot>> path =
      new ReadOnlyObjectWrapper<>(this, "path", List.of());
  private @Nullable Space space;

  /** What can be pinned. */
  enum Pin {
    A,
    B,
    C
  }

  /**
   * @param walk goes to places of the path
   */
  BetweenViewModel(Walk walk) {
    this.walk = walk;
    for (Pin pin : Pin.values()) {
      pins.put(pin, new ReadOnlyObjectWrapper<>(this, pin.name(), Optional.empty()));
    }
    steps.subscribe(this::ask);
    spherical.subscribe(this::ask);
  }

  /** Forgets the last space's pins. */
  void prepare(Space opened) {
    space = opened;
    pins.values().forEach(pin -> pin.set(Optional.empty()));
    path.set(List.of());
  }

  /** Pins what is at a place. */
  void pin(Pin pin, Spot spot) {
    wrapper(pin).set(Optional.of(spot));
    ask();
  }

  /** Goes to what is pinned. */
  void go(Pin pin) {
    pinned(pin).get().ifPresent(spot -> walk.go(spot.address()));
  }

  /** What is pinned, empty while nothing is. */
  ReadOnlyObjectProperty<Optional<Spot>> pinned(Pin pin) {
    return wrapper(pin).getReadOnlyProperty();
  }

  /** How many places the path has, both ends included. */
  IntegerProperty stepsProperty() {
    return steps;
  }

  /** Whether the path goes along the arc, where pictures are as likely as at its ends. */
  BooleanProperty sphericalProperty() {
    return spherical;
  }

  /** The path from A to B, empty while either is not pinned. */
  ReadOnlyObjectProperty<List<Spot>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /** The way from A to B, if both are pinned. */
  Optional<Way> way() {
    Interpolation kind = spherical.get() ? Interpolation.SPHERICAL : Interpolation.LINEAR;
    return pinned(Pin.A)
        .get()
        .flatMap(a -> pinned(Pin.B).get().map(b -> new Way(a.address(), b.address(), kind)));
  }

  /** Goes to a place of the path. */
  void visit(int step) {
    if (step < path.get().size()) {
      walk.go(path.get().get(step).address());
    }
  }

  /** Passes a place of the path; all of a journey are one move. */
  void pass(int step) {
    if (step < path.get().size()) {
      walk.pass(path.get().get(step).address(), "between");
    }
  }

  /** The journey along the path is over. */
  void settle() {
    walk.settle();
  }

  /** Goes to A − B + C. */
  void analogy() {
    Space open = space;
    Optional<Spot> a = pinned(Pin.A).get();
    Optional<Spot> b = pinned(Pin.B).get();
    Optional<Spot> c = pinned(Pin.C).get();
    if (open != null && a.isPresent() && b.isPresent() && c.isPresent()) {
      open.analogy(a.get().address(), b.get().address(), c.get().address(), walk::go);
    }
  }

  /** Asks for the path anew, as after the generator has learnt. */
  void ask() {
    Space open = space;
    Optional<Spot> a = pinned(Pin.A).get();
    Optional<Spot> b = pinned(Pin.B).get();
    if (open != null && a.isPresent() && b.isPresent()) {
      open.path(a.get().address(), b.get().address(), steps.get(), spherical.get(), path::set);
    }
  }

  private ReadOnlyObjectWrapper<Optional<Spot>> wrapper(Pin pin) {
    ReadOnlyObjectWrapper<Optional<Spot>> wrapper = pins.get(pin);
    if (wrapper == null) {
      throw new IllegalStateException(pin.name());
    }
    return wrapper;
  }
}
