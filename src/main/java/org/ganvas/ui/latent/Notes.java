package org.ganvas.ui.latent;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ganvas.explore.Bookmark;

/**
 * What a person has written down about a latent space.
 *
 * @param names given to principal directions, by index from 0
 * @param bookmarks places kept, oldest first
 */
record Notes(SortedMap<Integer, String> names, List<Bookmark> bookmarks) {
  /** Nothing yet. */
  static final Notes NONE = new Notes(new TreeMap<>(), List.of());

  Notes {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    bookmarks = List.copyOf(bookmarks);
  }

  /** With another name for a direction; a blank one gives it back its usual one. */
  Notes named(Axis direction, String name) {
    SortedMap<Integer, String> changed = new TreeMap<>(names);
    if (name.isBlank() || name.strip().equals(direction.usualName())) {
      changed.remove(direction.index());
    } else {
      changed.put(direction.index(), name.strip());
    }
    return new Notes(changed, bookmarks);
  }

  /** What an axis is called. */
  String name(Axis axis) {
    return axis.kind() == Axis.Kind.DIRECTION
        ? ((Map<Integer, String>) names).getOrDefault(axis.index(), axis.usualName())
        : axis.usualName();
  }

  /** With other bookmarks. */
  Notes with(List<Bookmark> others) {
    return new Notes(names, others);
  }
}
