package org.ganvas.explore;

import java.time.Instant;

/**
 * A place kept.
 *
 * @param address where it is
 * @param picture what the generator made there when it was kept: the generator may have gone on
 *     since
 * @param note in the user's words, may be empty
 * @param kept when
 */
public record Bookmark(LatentAddress address, Examples picture, String note, Instant kept) {

  /** The same with another note. */
  public Bookmark withNote(String other) {
    return new Bookmark(address, picture, other, kept);
  }
}
