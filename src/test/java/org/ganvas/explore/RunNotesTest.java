package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNotesTest {
  @TempDir private Path folder;

  @Test
  void bookmarksAreReadAsTheyWereKept() throws ExploreException {
    RunNotes notes = new RunNotes(folder);
    assertThat(notes.bookmarks()).isEmpty();

    Bookmark digit =
        new Bookmark(
            LatentAddress.parse("42 d1-2"),
            new Examples.Pictures(1, 2, new byte[] {3, (byte) 200}),
            "a „seven“",
            Instant.parse("2026-11-26T00:00:00Z"));
    Bookmark point =
        new Bookmark(
            LatentAddress.parse("[0.5,1]"),
            new Examples.Points(new float[] {0.25f, -1}),
            "",
            Instant.parse("2026-11-26T00:00:01Z"));
    notes.keepBookmarks(List.of(digit, point));

    List<Bookmark> read = new RunNotes(folder).bookmarks();
    assertThat(read).usingRecursiveComparison().isEqualTo(List.of(digit, point));
  }

  @Test
  void namesOfDirectionsAreReadAsTheyWereKept() throws ExploreException, IOException {
    RunNotes notes = new RunNotes(folder);
    assertThat(notes.directionNames()).isEmpty();

    notes.keepDirectionNames(new TreeMap<>(Map.of(0, "slant", 4, "weight")));

    assertThat(new RunNotes(folder).directionNames())
        .containsExactly(Map.entry(0, "slant"), Map.entry(4, "weight"));
    assertThat(Files.readString(folder.resolve("directions.json"))).contains("\"1\" : \"slant\"");
  }

  @Test
  void namesOfCoordinatesAreReadAsTheyWereKept() throws ExploreException {
    RunNotes notes = new RunNotes(folder);
    assertThat(notes.coordinateNames()).isEmpty();

    notes.keepCoordinateNames(new TreeMap<>(Map.of(2, "thickness")));

    assertThat(new RunNotes(folder).coordinateNames()).containsExactly(Map.entry(2, "thickness"));
    assertThat(new RunNotes(folder).directionNames()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "[{}]",
        "[{\"address\":\"1\",\"note\":\"\",\"kept\":\"now\",\"picture\":{}}]",
        "[{\"address\":\"1\",\"note\":\"\",\"kept\":\"2026-11-26T00:00:00Z\",\"picture\":"
            + "{\"height\":2,\"width\":2,\"grey\":\"AA==\"}}]"
      })
  void aDamagedFileGetsOneSentence(String text) throws IOException {
    Files.writeString(folder.resolve("bookmarks.json"), text);

    assertThatThrownBy(() -> new RunNotes(folder).bookmarks())
        .isInstanceOf(ExploreException.class)
        .hasMessage(
            "%s is damaged or not Ganvas's own; move it away to begin anew."
                .formatted(folder.resolve("bookmarks.json")));
  }

  @Test
  void aFolderThatIsGoneGetsOneSentence() {
    RunNotes notes = new RunNotes(folder.resolve("gone"));

    assertThatThrownBy(() -> notes.keepBookmarks(List.of()))
        .isInstanceOf(ExploreException.class)
        .hasMessageContaining("cannot be written");
  }
}
