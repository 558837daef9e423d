package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {

  @Test
  void aCommandIsObeyedWhateverTheDisplay() {
    assertThat(Start.choose(List.of("list"), Map.of("DISPLAY", ":0"), "Linux"))
        .isEqualTo(Start.COMMAND);
  }

  @Test
  void filesAreOpenedInTheWindowWhereThereIsOne() {
    assertThat(Start.choose(List.of("open", "run.json"), Map.of("DISPLAY", ":0"), "Linux"))
        .isEqualTo(Start.WINDOW);
    assertThat(Start.choose(List.of("open"), Map.of("DISPLAY", ":0"), "Linux"))
        .isEqualTo(Start.WINDOW);
    assertThat(Start.choose(List.of("open", "run.json"), Map.of(), "Linux"))
        .isEqualTo(Start.COMMAND);
    assertThat(Start.choose(List.of("open", "--help"), Map.of("DISPLAY", ":0"), "Linux"))
        .isEqualTo(Start.COMMAND);
  }

  @Test
  void aFileAloneIsOpened() {
    String file = Path.of("mine.ganvas").toAbsolutePath().toString();

    assertThat(Start.spelledOut(List.of(file))).containsExactly("open", file);
    assertThat(Start.spelledOut(List.of("train", "--out", file)))
        .containsExactly("train", "--out", file);
    assertThat(Start.spelledOut(List.of())).isEmpty();
  }

  @Test
  void eitherDisplayServerOpensTheWindow() {
    assertThat(Start.choose(List.of(), Map.of("DISPLAY", ":0"), "Linux")).isEqualTo(Start.WINDOW);
    assertThat(Start.choose(List.of(), Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"))
        .isEqualTo(Start.WINDOW);
  }

  @Test
  void linuxWithoutADisplayTrainsHeadless() {
    assertThat(Start.choose(List.of(), Map.of(), "Linux")).isEqualTo(Start.HEADLESS);
    assertThat(Start.choose(List.of(), Map.of("DISPLAY", ""), "Linux")).isEqualTo(Start.HEADLESS);
  }

  @Test
  void othersAlwaysHaveADisplay() {
    assertThat(Start.choose(List.of(), Map.of(), "Windows 11")).isEqualTo(Start.WINDOW);
    assertThat(Start.choose(List.of(), Map.of(), "Mac OS X")).isEqualTo(Start.WINDOW);
  }
}
