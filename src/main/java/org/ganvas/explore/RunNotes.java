package org.ganvas.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ganvas.run.AtomicFile;
import org.ganvas.run.RunNoteFiles;

/**
 * What people have written into a run's folder while they explored it: {@code bookmarks.json} and,
 * with the names they gave to directions and coordinates, {@code directions.json} and {@code
 * coordinates.json}. Files are replaced as a whole.
 *
 * @param folder the run's
 */
public record RunNotes(Path folder) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * The bookmarks in the order they were kept; none where there is no file yet.
   *
   * @throws ExploreException if the file cannot be read or is not Ganvas's own
   */
  public List<Bookmark> bookmarks() throws ExploreException {
    List<BookmarkText> texts =
        read(RunNoteFiles.BOOKMARKS, new TypeReference<List<BookmarkText>>() {}, List.of());
    List<Bookmark> bookmarks = new ArrayList<>();
    for (BookmarkText text : texts) {
      bookmarks.add(text.bookmark(folder.resolve(RunNoteFiles.BOOKMARKS)));
    }
    return List.copyOf(bookmarks);
  }

  /**
   * Writes the bookmarks in place of those that are there.
   *
   * @throws ExploreException if that fails; those that were there are then untouched
   */
  public void keepBookmarks(List<Bookmark> bookmarks) throws ExploreException {
    write(RunNoteFiles.BOOKMARKS, bookmarks.stream().map(BookmarkText::of).toList());
  }

  /**
   * Names given to directions, by the direction's index from 0; none where there is no file yet.
   *
   * @throws ExploreException if the file cannot be read or is not Ganvas's own
   */
  public SortedMap<Integer, String> directionNames() throws ExploreException {
    return names(RunNoteFiles.DIRECTIONS);
  }

  /**
   * Writes the names of directions in place of those that are there. In the file directions count
   * from 1, as in addresses.
   *
   * @throws ExploreException if that fails; those that were there are then untouched
   */
  public void keepDirectionNames(SortedMap<Integer, String> names) throws ExploreException {
    keepNames(RunNoteFiles.DIRECTIONS, names);
  }

  /**
   * Names given to single coordinates, by the coordinate's index from 0; none where there is no
   * file yet.
   *
   * @throws ExploreException if the file cannot be read or is not Ganvas's own
   */
  public SortedMap<Integer, String> coordinateNames() throws ExploreException {
    return names(RunNoteFiles.COORDINATES);
  }

  /**
   * Writes the names of coordinates in place of those that are there. In the file they count from
   * 1, as in addresses.
   *
   * @throws ExploreException if that fails; those that were there are then untouched
   */
  public void keepCoordinateNames(SortedMap<Integer, String> names) throws ExploreException {
    keepNames(RunNoteFiles.COORDINATES, names);
  }

  private SortedMap<Integer, String> names(String file) throws ExploreException {
    SortedMap<Integer, String> names = new TreeMap<>();
    read(file, new TypeReference<TreeMap<Integer, String>>() {}, new TreeMap<Integer, String>())
        .forEach((number, name) -> names.put(number - 1, name));
    return names;
  }

  private void keepNames(String file, SortedMap<Integer, String> names) throws ExploreException {
    SortedMap<Integer, String> numbered = new TreeMap<>();
    names.forEach((index, name) -> numbered.put(index + 1, name));
    write(file, numbered);
  }

  private <T> T read(String name, TypeReference<T> type, T none) throws ExploreException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      return none;
    }
    try {
      return MAPPER.readValue(Files.readAllBytes(file), type);
    } catch (JsonProcessingException e) {
      throw damaged(file, e);
    } catch (IOException e) {
      throw new ExploreException(
          "%s cannot be read; check that you may open it.".formatted(file), e);
    }
  }

  /** What is there is no such file as Ganvas writes. */
  static ExploreException damaged(Path file, Exception cause) {
    return new ExploreException(
        "%s is damaged or not Ganvas's own; move it away to begin anew.".formatted(file), cause);
  }

  private void write(String name, Object content) throws ExploreException {
    Path file = folder.resolve(name);
    try {
      new AtomicFile().replace(file, MAPPER.writeValueAsBytes(content));
    } catch (IOException e) {
      throw new ExploreException(
          "%s cannot be written; check that the folder is there and has room.".formatted(file), e);
    }
  }
}
