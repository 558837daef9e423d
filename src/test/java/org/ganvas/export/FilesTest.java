package org.ganvas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ganvas.data.ImageDataset;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports to a disk that fills. */
class FilesTest {
  private static final String FULL = "No space left on device";
  @TempDir Path folder;

  private static OutputStream full(Path file) throws IOException {
    return new FilterOutputStream(Files.newOutputStream(file)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        throw new IOException(FULL);
      }
    };
  }

  private static SampleSet set() {
    return new SampleSet(
        new ImageDataset("samples", 2, 2, new byte[8], Optional.empty()),
        new Model("run", "light", 1, "raw", "00"),
        new Places.Series(1, 2, OptionalDouble.empty(), 0, OptionalInt.empty()),
        () -> {
          throw new AssertionError("pictures are shown alone");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.csv", "a.gif", "a-ubyte", "a-ubyte.gz"})
  void aFullDiskLeavesWhatWasThere(String name) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, "before");

    assertThatThrownBy(
            () ->
                SampleTarget.of(file).write(set(), Look.STANDARD, new ExportFiles(FilesTest::full)))
        .isInstanceOf(IOException.class)
        .hasMessage(FULL);

    assertThat(file).hasContent("before");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
