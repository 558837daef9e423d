package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final BlockingQueue<List<Path>> asked = new LinkedBlockingQueue<>();

  @Test
  void theSecondHandsItsFilesToTheFirstAndMayGo() throws Exception {
    Path run = folder.resolve("a run/run.json");
    first().answer(asked::add);

    assertThat(SingleInstance.claim(folder, List.of(run, Path.of("é.ganvas")), PATIENCE))
        .isInstanceOf(SingleInstance.Told.class);
    assertThat(asked.poll(20, TimeUnit.SECONDS))
        .containsExactly(run, Path.of("é.ganvas").toAbsolutePath());
    assertThat(SingleInstance.claim(folder, List.of(), PATIENCE))
        .isInstanceOf(SingleInstance.Told.class);
    assertThat(asked.poll(20, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void aFirstThatHangsDoesNotKeepTheSecondForEver() {
    assertThat(first()).isNotNull();

    assertThat(SingleInstance.claim(folder, List.of(), Duration.ofMillis(200)))
        .isInstanceOf(SingleInstance.Alone.class);
  }

  @Test
  void whatACrashLeftBehindIsNoFirst() throws IOException {
    Files.writeString(folder.resolve("ganvas.lock"), "");
    Files.writeString(folder.resolve("ganvas.socket"), "");

    assertThat(first()).isNotNull();
  }

  @Test
  void whereNothingCanBeWrittenThereIsAWindowAllTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThat(SingleInstance.claim(file.resolve("below"), List.of(), PATIENCE))
        .isInstanceOf(SingleInstance.Alone.class);
  }

  private SingleInstance.First first() {
    return (SingleInstance.First) SingleInstance.claim(folder, List.of(), PATIENCE);
  }
}
