package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("état 1.txt"), "old");

    new AtomicFile().replace(file, "new".getBytes());

    assertThat(file).hasContent("new");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void theFinalNameHoldsThePreviousFileUntilTheNewOneIsWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");

    new AtomicFile()
        .replace(
            file,
            out -> {
              out.write("new".getBytes());
              out.flush();
              assertThat(file).hasContent("old");
              out.write("er".getBytes());
            });

    assertThat(file).hasContent("newer");
  }

  @Test
  void aDiskThatFillsLeavesThePreviousFile() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");
    AtomicFile small = new AtomicFile(new FullDisk(10));

    assertThatThrownBy(() -> small.replace(file, new byte[11]))
        .isInstanceOf(IOException.class)
        .hasMessage(FullDisk.MESSAGE);

    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
    small.replace(file, new byte[10]);
    assertThat(file).hasSize(10);
  }

  @Test
  void aBugInTheContentLeavesThePreviousFile() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "old");

    assertThatThrownBy(
            () ->
                new AtomicFile()
                    .replace(
                        file,
                        out -> {
                          throw new IllegalStateException("bug");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(file).hasContent("old");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void whatAKilledProgramLeftIsInNobodysWay() throws IOException {
    Path file = folder.resolve("f");
    Files.writeString(folder.resolve("f.partial"), "a long rest of something");

    new AtomicFile().replace(file, "new".getBytes());

    assertThat(file).hasContent("new");
    assertThat(files()).containsExactly(file);
  }

  private Stream<Path> files() throws IOException {
    return Files.list(folder);
  }
}
