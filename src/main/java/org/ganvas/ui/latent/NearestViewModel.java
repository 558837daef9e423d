package org.ganvas.ui.latent;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The training pictures nearest to the generated one: is it new, or learnt by heart? */
public final class NearestViewModel {
  private final Walk walk;
  private final ReadOnlyObjectWrapper<List<Neighbour>> neighbours =
      new ReadOnlyObjectWrapper<>(this, "neighbours", List.of());
  private @Nullable Space space;

  /**
   * @param walk the way of which this is the present place
   */
  NearestViewModel(Walk walk) {
    this.walk = walk;
  }

  /** Looks among the training pictures of a space. */
  void prepare(Space opened) {
    space = opened;
    neighbours.set(List.of());
  }

  /** Nearest first; empty before the first. */
  ReadOnlyObjectProperty<List<Neighbour>> neighboursProperty() {
    return neighbours.getReadOnlyProperty();
  }

  /** Asks for the neighbours of what is at the present place. */
  void ask() {
    Space open = space;
    if (open != null && open.info().plane() == null) {
      walk.addressProperty().get().ifPresent(place -> open.nearest(place, neighbours::set));
    }
  }
}
