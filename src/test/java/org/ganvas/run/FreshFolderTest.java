package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshFolderTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 4, 5, 6, 7);

  @TempDir Path temp;

  @Test
  void isNamedByRecipeAndTimeAndNotMade() {
    Path folder = FreshFolder.in(temp.resolve("runs"), "light", NOW);

    assertThat(folder).isEqualTo(temp.resolve("runs/light-20260304-050607"));
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void countsOnWhereTheNameIsTaken() throws IOException {
    Files.createDirectory(temp.resolve("light-20260304-050607"));
    Files.createFile(temp.resolve("light-20260304-050607-2"));

    assertThat(FreshFolder.in(temp, "light", NOW))
        .isEqualTo(temp.resolve("light-20260304-050607-3"));
  }
}
