package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
  @TempDir Path folder;

  @Test
  void aFolderWithRoomIsNoProblemAndStaysAsItWas() {
    Path cache = folder.resolve("cache");

    assertThat(new NativeCache(cache).problem(1L << 30)).isEmpty();
    new NativeCache(cache).problem();
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path cache = Files.writeString(folder.resolve("file"), "in the way").resolve("cache");

    assertThat(new NativeCache(cache).problem())
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .contains(cache.toString(), "nothing can be written", "Make it writable"));
  }

  @Test
  void librariesThatAreThereNeedNotBeUnpacked() throws IOException {
    NativeCache cache = new NativeCache(folder.resolve("cache"));
    assertThat(cache.holdsLibraries()).isFalse();

    Files.createDirectories(cache.folder().resolve("javacpp-1.5.12-linux-x86_64.jar"));
    assertThat(cache.holdsLibraries()).isFalse();

    Files.createDirectories(cache.folder().resolve("nd4j-native-1.0.0-M2.1-linux-x86_64.jar"));
    assertThat(cache.holdsLibraries()).isTrue();
  }

  @Test
  void aFullDiskIsSaidWithNumbers() {
    assertThat(new NativeCache(folder).problem(7L << 20))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).contains("7 MB are free", "600 MB", "Make room"));
  }
}
