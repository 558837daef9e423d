package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  @TempDir Path folder;

  @Test
  void onlyTheNewestLogsAreKeptAndOtherFilesAreLeftAlone() throws IOException {
    Path logs = folder.resolve("logs");
    Files.createDirectories(logs);
    Path mine = Files.writeString(logs.resolve("notes.log"), "mine");
    for (int day = 10; day < 30; day++) {
      Files.writeString(logs.resolve("ganvas-202001%d-000000-1.log".formatted(day)), "old");
    }

    Path newest = LogFile.create(logs);

    assertThat(newest).hasParent(logs).isEmptyFile();
    assertThat(mine).exists();
    assertThat(logs.resolve("ganvas-20200129-000000-1.log")).exists();
    assertThat(logs.resolve("ganvas-20200110-000000-1.log")).doesNotExist();
    assertThat(logs).isDirectoryContaining("glob:**ganvas-*");
    try (var files = Files.list(logs)) {
      assertThat(files).hasSize(LogFile.KEPT + 1);
    }
  }

  @Test
  void whereNoFolderCanBeMadeTheLogIsATemporaryFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    Path log = LogFile.create(file.resolve("logs"));

    assertThat(log).isEmptyFile();
    Files.delete(log);
  }
}
