package org.ganvas.ui.latent;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.explore.Bookmark;
import org.jspecify.annotations.Nullable;

/** Names of axes and bookmarks of the space that is open; each change is kept at once. */
public final class NotesViewModel {
  private final Walk walk;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Notes> notes =
      new ReadOnlyObjectWrapper<>(this, "notes", Notes.NONE);
  private @Nullable Space space;

  /**
   * @param walk goes to bookmarks
   * @param clock when a place is kept
   */
  NotesViewModel(Walk walk, InstantSource clock) {
    this.walk = walk;
    this.clock = clock;
  }

  /** Takes up the notes to a space. */
  void prepare(Space opened) {
    space = opened;
    notes.set(opened.notes());
  }

  /** What is written down. */
  ReadOnlyObjectProperty<Notes> notesProperty() {
    return notes.getReadOnlyProperty();
  }

  /** What an axis is called. */
  String name(Axis axis) {
    return notes.get().name(axis);
  }

  /** Calls an axis something else; a blank name gives it back its usual one. */
  void rename(Axis axis, String name) {
    keep(notes.get().named(axis, name));
  }

  /** Keeps what is at a place. */
  void bookmark(Spot spot) {
    List<Bookmark> bookmarks = new ArrayList<>(notes.get().bookmarks());
    bookmarks.add(new Bookmark(spot.address(), spot.made(), "", clock.instant()));
    keep(notes.get().with(bookmarks));
  }

  /** Writes something to a bookmark. */
  void note(int index, String note) {
    List<Bookmark> bookmarks = new ArrayList<>(notes.get().bookmarks());
    if (index < bookmarks.size()) {
      bookmarks.set(index, bookmarks.get(index).withNote(note.strip()));
      keep(notes.get().with(bookmarks));
    }
  }

  /** Keeps a bookmark no longer. */
  void forget(int index) {
    List<Bookmark> bookmarks = new ArrayList<>(notes.get().bookmarks());
    bookmarks.remove(index);
    keep(notes.get().with(bookmarks));
  }

  /** Goes to a bookmark. */
  void go(int index) {
    walk.go(notes.get().bookmarks().get(index).address());
  }

  private void keep(Notes changed) {
    Space open = space;
    if (open != null && !changed.equals(notes.get())) {
      notes.set(changed);
      open.keep(changed);
    }
  }
}
