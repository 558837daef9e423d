package org.ganvas.explore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bookmark as {@code bookmarks.json} has it.
 *
 * @param address as it is typed
 * @param note may be empty
 * @param kept when, in ISO 8601
 * @param picture what was seen there
 */
record BookmarkText(
    @Nullable String address,
    @Nullable String note,
    @Nullable String kept,
    @Nullable Seen picture) {

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
      float @Nullable [] at) {

    /** What was seen, checked. */
    Examples examples() {
      if (at != null && at.length == 2) {
        return new Examples.Points(at);
      }
      int rows = given(height);
      int columns = given(width);
      byte[] levels = given(grey);
      if (rows < 1 || columns < 1 || levels.length != (long) rows * columns) {
        throw new IllegalArgumentException("a picture is not %d × %d".formatted(rows, columns));
      }
      return new Examples.Pictures(rows, columns, levels);
    }
  }

  static BookmarkText of(Bookmark bookmark) {
    return new BookmarkText(
        bookmark.address().toString(),
        bookmark.note(),
        bookmark.kept().toString(),
        bookmark.picture() instanceof Examples.Pictures pictures
            ? new Seen(pictures.height(), pictures.width(), pictures.pixels(), null)
            : new Seen(null, null, null, ((Examples.Points) bookmark.picture()).coordinates()));
  }

  /**
   * The bookmark.
   *
   * @param file where it is from
   * @throws ExploreException if it is not whole
   */
  Bookmark bookmark(Path file) throws ExploreException {
    try {
      return new Bookmark(
          LatentAddress.parse(given(address)),
          given(picture).examples(),
          given(note),
          Instant.parse(given(kept)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw RunNotes.damaged(file, e);
    }
  }

  private static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("a bookmark lacks a part");
    }
    return value;
  }
}
