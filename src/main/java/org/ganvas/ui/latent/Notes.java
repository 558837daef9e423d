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
 * @param names given to axes
 * @param bookmarks places kept, oldest first
 */
record Notes(SortedMap<Axis, String> names, List<Bookmark> bookmarks) {
  /** Nothing yet. */
  static final Notes NONE = new Notes(new TreeMap<>(), List.of());

  Notes {
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    bookmarks = List.copyOf(bookmarks);
  }

  /**
   * As it is kept.
   *
   * @param directions names by index from 0
   * @param coordinates names by index from 0
   */
  static Notes kept(
      SortedMap<Integer, String> directions,
      SortedMap<Integer, String> coordinates,
      List<Bookmark> bookmarks) {
    SortedMap<Axis, String> names = new TreeMap<>();
    directions.forEach((index, name) -> names.put(Axis.direction(index), name));
    coordinates.forEach((index, name) -> names.put(Axis.coordinate(index), name));
    return new Notes(names, bookmarks);
  }

  /** The names of one kind of axis, by index from 0. */
  SortedMap<Integer, String> names(Axis.Kind kind) {
    SortedMap<Integer, String> some = new TreeMap<>();
    names.forEach(
        (axis, name) -> {
          if (axis.kind() == kind) {
            some.put(axis.index(), name);
          }
        });
    return some;
  }

  /** With another name for an axis; a blank one gives it back its usual one. */
  Notes named(Axis axis, String name) {
    SortedMap<Axis, String> changed = new TreeMap<>(names);
    if (name.isBlank() || name.strip().equals(axis.usualName())) {
      changed.remove(axis);
    } else {
      changed.put(axis, name.strip());
    }
    return new Notes(changed, bookmarks);
  }

  /** What an axis is called. */
  String name(Axis axis) {
    return ((Map<Axis, String>) names).getOrDefault(axis, axis.usualName());
  }

  /** With other bookmarks. */
  Notes with(List<Bookmark> others) {
    return new Notes(names, others);
  }
}
