package org.ganvas.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void countsHaveSeparators() {
    assertThat(Figures.count(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void durationsGrowHours() {
    assertThat(Figures.duration(34_000)).isEqualTo("00:34");
    assertThat(Figures.duration(130_400)).isEqualTo("02:10");
    assertThat(Figures.duration(3_730_000)).isEqualTo("1:02:10");
  }

  @Test
  void bytesHaveTheUnitThatSuits() {
    assertThat(Figures.bytes(512)).isEqualTo("512 B");
    assertThat(Figures.bytes(1536)).isEqualTo("1.5 kB");
    assertThat(Figures.bytes(340L << 20)).isEqualTo("340 MB");
    assertThat(Figures.bytes(3L << 30)).isEqualTo("3.0 GB");
  }

  @Test
  void everyShortcutHasKeysOfItsOwn() {
    assertThat(Shortcut.values())
        .flatExtracting(Shortcut::keys)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(Shortcut.values().length);
  }
}
