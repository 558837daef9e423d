package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardTest {
  @TempDir Path devices;

  @Test
  void aComputerWithoutOneIsKnown() throws Exception {
    Files.createFile(devices.resolve("null"));

    assertThat(GraphicsCard.isIn(devices)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dri", "nvidiactl", "dxg"})
  void anyDriversFileTellsOfOne(String file) throws Exception {
    Files.createFile(devices.resolve(file));

    assertThat(GraphicsCard.isIn(devices)).isTrue();
  }
}
