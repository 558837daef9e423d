package org.ganvas.ui.latent;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The same point of the latent space as each class of a conditional run. */
public final class ClassesViewModel {
  private final Walk walk;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
  private final ReadOnlyObjectWrapper<List<Spot>> spots =
      new ReadOnlyObjectWrapper<>(this, "spots", List.of());
  private @Nullable Space space;

  /**
   * @param walk the way of which this is the present place
   */
  ClassesViewModel(Walk walk) {
    this.walk = walk;
  }

  /** Takes the classes of a space. */
  void prepare(Space opened) {
    space = opened;
    spots.set(List.of());
    count.set(opened.info().classes());
  }

  /** How many there are, 0 of an unconditional run. */
  ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** A picture a class; empty before the first. */
  ReadOnlyObjectProperty<List<Spot>> spotsProperty() {
    return spots.getReadOnlyProperty();
  }

  /** Looks at the same point as another class. */
  void choose(int label) {
    walk.go(here -> here.withClass(OptionalInt.of(label)));
  }

  /** Asks what is at the present place of each class. */
  void ask() {
    Space open = space;
    if (open != null && count.get() > 0) {
      walk.addressProperty().get().ifPresent(place -> open.classes(place, spots::set));
    }
  }
}
