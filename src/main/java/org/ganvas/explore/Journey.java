package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one is, where one was and where one had been before going back. Immutable: every move makes
 * another journey.
 *
 * @param past places left, oldest first
 * @param present where one is
 * @param future places gone back from, next first
 * @param <P> a place
 */
public record Journey<P>(List<P> past, P present, List<P> future) {
  /** Moves that can be undone. */
  public static final int REMEMBERED = 1_000;

  /** Copies the lists. */
  public Journey {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /** A journey that begins here. */
  public static <P> Journey<P> from(P start) {
    return new Journey<>(List.of(), start, List.of());
  }

  /** On to another place; staying where one is is no move. */
  public Journey<P> to(P place) {
    if (place.equals(present)) {
      return this;
    }
    List<P> longer = new ArrayList<>(past);
    longer.add(present);
    return new Journey<>(
        longer.subList(Math.max(0, longer.size() - REMEMBERED), longer.size()), place, List.of());
  }

  /** To another place, as a part of the move before: what a slider does on its way. */
  public Journey<P> instead(P place) {
    return new Journey<>(past, place, List.of());
  }

  /** A move back, if there was one. */
  public Optional<Journey<P>> undo() {
    if (past.isEmpty()) {
      return Optional.empty();
    }
    List<P> ahead = new ArrayList<>(future);
    ahead.add(0, present);
    int last = past.size() - 1;
    return Optional.of(new Journey<>(past.subList(0, last), past.get(last), ahead));
  }

  /** A move forth again, if one was undone. */
  public Optional<Journey<P>> redo() {
    if (future.isEmpty()) {
      return Optional.empty();
    }
    List<P> behind = new ArrayList<>(past);
    behind.add(present);
    return Optional.of(new Journey<>(behind, future.get(0), future.subList(1, future.size())));
  }
}
