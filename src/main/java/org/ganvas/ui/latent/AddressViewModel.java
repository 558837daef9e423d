package org.ganvas.ui.latent;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.LatentAddress;
import org.jspecify.annotations.Nullable;

/** The address of the place where one is, which can be typed. */
public final class AddressViewModel {
  private final Walk walk;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private @Nullable Space space;

  /**
   * @param walk the way of which this is the present place
   */
  AddressViewModel(Walk walk) {
    this.walk = walk;
    walk.addressProperty().subscribe(place -> revert());
  }

  /** Reads addresses of a space from now on. */
  void prepare(Space opened) {
    space = opened;
    revert();
  }

  /** Goes where the text says, or says why it cannot. */
  void commit() {
    Optional<LatentAddress> now = walk.addressProperty().get();
    Space open = space;
    if (open == null || now.isEmpty() || text.get().equals(address(now))) {
      error.set("");
      return;
    }
    String typed = text.get();
    try {
      LatentAddress meant = LatentAddress.parse(typed);
      open.check(meant, whyNot -> take(typed, meant, whyNot));
    } catch (ExploreException e) {
      error.set(String.valueOf(e.getMessage()));
    }
  }

  /** By the time it is known whether there is such a place, another may be typed. */
  private void take(String typed, LatentAddress meant, String whyNot) {
    if (!typed.equals(text.get())) {
      return;
    }
    error.set(whyNot);
    if (whyNot.isEmpty()) {
      walk.go(meant);
      revert();
    }
  }

  /** Takes back what was typed. */
  void revert() {
    text.set(address(walk.addressProperty().get()));
    error.set("");
  }

  /** The address, or what is being typed. */
  StringProperty textProperty() {
    return text;
  }

  /** Why the text is no address, empty if it is one. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  private static String address(Optional<LatentAddress> place) {
    return place.map(LatentAddress::toString).orElse("");
  }
}
