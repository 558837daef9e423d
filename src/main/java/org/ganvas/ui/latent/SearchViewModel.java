package org.ganvas.ui.latent;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.image.GreyPicture;
import org.jspecify.annotations.Nullable;

/** The way back from a picture to its place in the latent space. */
public final class SearchViewModel {
  /** Training pictures to choose from. */
  static final int EXAMPLES = 12;

  private final Walk walk;
  private final ReadOnlyObjectWrapper<List<GreyPicture>> examples =
      new ReadOnlyObjectWrapper<>(this, "examples", List.of());
  private final ReadOnlyObjectWrapper<Optional<GreyPicture>> wanted =
      new ReadOnlyObjectWrapper<>(this, "wanted", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Attempt>> attempt =
      new ReadOnlyObjectWrapper<>(this, "attempt", Optional.empty());
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
  private @Nullable Space space;
  private long page;

  /**
   * @param walk goes where a picture is found
   */
  SearchViewModel(Walk walk) {
    this.walk = walk;
  }

  /** Searches a space from now on; a search in the last one has ended with it. */
  void prepare(Space opened) {
    space = opened;
    page = 0;
    examples.set(List.of());
    wanted.set(Optional.empty());
    attempt.set(Optional.empty());
    searching.set(false);
  }

  /** Training pictures to choose from; empty before the first. */
  ReadOnlyObjectProperty<List<GreyPicture>> examplesProperty() {
    return examples.getReadOnlyProperty();
  }

  /** The picture whose place is sought. */
  ReadOnlyObjectProperty<Optional<GreyPicture>> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /** The best that was found so far. */
  ReadOnlyObjectProperty<Optional<Attempt>> attemptProperty() {
    return attempt.getReadOnlyProperty();
  }

  /** Whether a search is under way. */
  ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Asks for training pictures if there are none yet. */
  void ask() {
    if (examples.get().isEmpty()) {
      more();
    }
  }

  /** Asks for other training pictures. */
  void more() {
    Space open = space;
    if (open != null && open.info().plane() == null) {
      open.examples(page++, EXAMPLES, examples::set);
    }
  }

  /** Looks for the place of a picture. */
  void search(GreyPicture picture) {
    Space open = space;
    if (open == null) {
      return;
    }
    wanted.set(Optional.of(picture));
    attempt.set(Optional.empty());
    searching.set(true);
    open.search(picture, this::comesNearer);
  }

  /** Ends the search; what was found so far stays. */
  void cancel() {
    Space open = space;
    if (open != null && searching.get()) {
      open.cancelSearch();
      searching.set(false);
    }
  }

  /** Goes to the best place found so far. */
  void go() {
    attempt.get().ifPresent(found -> walk.go(found.spot().address()));
  }

  private void comesNearer(Attempt better) {
    attempt.set(Optional.of(better));
    if (better.done()) {
      searching.set(false);
      walk.go(better.spot().address());
    }
  }
}
