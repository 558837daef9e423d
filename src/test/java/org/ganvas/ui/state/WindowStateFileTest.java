package org.ganvas.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ganvas.ui.look.Theme;
import org.ganvas.ui.state.WindowState.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowStateFileTest {
  private static final WindowState STATE =
      new WindowState(
          new Place(10, 20, 1200, 700),
          true,
          Theme.DARK,
          150,
          List.of(0.25, 0.7),
          "Networks",
          Set.of("Data", "Run"),
          "wgan",
          Map.of("lr-g", "1e-3"));

  @TempDir Path folder;

  @Test
  void theFirstStartFindsTheUsual() {
    assertThat(new WindowStateFile(folder.resolve("none")).read()).isEqualTo(WindowState.FIRST);
  }

  @Test
  void isReadAsItWasWritten() {
    WindowStateFile file = new WindowStateFile(folder.resolve("new"));

    file.write(STATE);

    assertThat(file.read()).isEqualTo(STATE);
    file.write(WindowState.FIRST);
    assertThat(file.read()).isEqualTo(WindowState.FIRST);
    assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.tmp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "\u0000\u0001binary",
        "{\"theme\": \"PLAID\"}",
        "{\"place\": 7}",
        "{\"dividers\": [null]}",
        "{\"chosen\": [1, 2]}"
      })
  void aCorruptFileIsIgnored(String content) throws IOException {
    Files.writeString(folder.resolve("window.json"), content);

    assertThat(new WindowStateFile(folder).read()).isEqualTo(WindowState.FIRST);
  }

  @Test
  void whatAForeignFileLacksIsUsual() throws IOException {
    Files.writeString(
        folder.resolve("window.json"),
        "{\"theme\": \"DARK\", \"tab\": null, \"textSize\": 9000, \"colour\": \"red\"}");

    WindowState state = new WindowStateFile(folder).read();

    assertThat(state.theme()).isEqualTo(Theme.DARK);
    assertThat(state.tab()).isEmpty();
    assertThat(state.textSize()).isEqualTo(200);
  }

  @Test
  void aFolderThatCannotBeMadeDoesNoHarm() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    WindowStateFile under = new WindowStateFile(file.resolve("under"));

    under.write(STATE);

    assertThat(under.read()).isEqualTo(WindowState.FIRST);
  }
}
