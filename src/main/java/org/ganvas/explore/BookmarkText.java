package org.ganvas.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as {@code bookmarks.json} has it.
 *
 * @param address as it is typed
 * @param note may be empty
 * @param kept when, in ISO 8601
 * @param picture what was seen there
 */
record BookmarkText(String address, String note, String kept, Seen picture) {

  /**
   * What was seen: a picture or a point.
   *
   * @param height of a picture
   * @param width of a picture
   * @param grey levels of a picture, in base 64
   * @param at x and y of a point
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Seen(
      @Nullable Integer height,
      @Nullable Integer width,
      byte @Nullable [] grey,
      float @Nullable [] at) {}

  static BookmarkText of(Bookmark bookmark) {
    return new BookmarkText(
        bookmark.address().toString(),
        bookmark.note(),
        bookmark.kept().toString(),
        bookmark.picture() instanceof Examples.Pictures pictures
            ? new Seen(pictures.height(), pictures.width(), pictures.pixels(), null)
            : new Seen(null, null, null, ((Examples.Points) bookmark.picture()).coordinates()));
  }

  Bookmark bookmark() throws ExploreException {
    try {
      return new Bookmark(LatentAddress.parse(address), seen(), note, Instant.parse(kept));
    } catch (DateTimeException e) {
      throw new ExploreException(
          "The bookmark %s has no date but '%s'.".formatted(address, kept), e);
    }
  }

  private Examples seen() throws ExploreException {
    Seen seen = picture;
    if (seen.at() != null && seen.at().length == 2) {
      return new Examples.Points(seen.at());
    }
    if (seen.height() != null
        && seen.width() != null
        && seen.grey() != null
        && seen.height() > 0
        && seen.width() > 0
        && seen.grey().length == (long) seen.height() * seen.width()) {
      return new Examples.Pictures(
          seen.height(), seen.width(), Arrays.copyOf(seen.grey(), seen.grey().length));
    }
    throw new ExploreException("The bookmark %s has no picture.".formatted(address));
  }
}
