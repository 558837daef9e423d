package org.ganvas.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, so that the window need not wait for it to
 * open. Belongs to the JavaFX thread.
 */
final class OnDemand<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  OnDemand(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The one thing, made now if it has not been. */
  T get() {
    T present = made;
    if (present == null) {
      present = maker.get();
      made = present;
    }
    return present;
  }

  /** The thing, unless nobody has asked for it yet. */
  Optional<T> ifMade() {
    return Optional.ofNullable(made);
  }
}
