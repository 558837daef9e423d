package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {
  @TempDir Path folder;

  @Test
  void oneHasAFolderAtATime() throws Exception {
    assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.CLOSED);
    try (RunLock first = RunLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.OPEN);
      assertThat(RunLock.whyReadOnly(folder)).isPresent();
      assertThatThrownBy(() -> RunLock.take(folder))
          .isInstanceOf(RunException.class)
          .hasMessage(
              "The run in %s trains in this Ganvas, so it can only be looked at; end that, or fork it.",
              folder);
    }
    assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.CLOSED);
    assertThat(RunLock.whyReadOnly(folder)).isEmpty();
    RunLock.take(folder).close();
  }

  @Test
  void whoIsKilledLeavesItAbandonedAndAnotherProcessSeesItOpenBefore() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('!');
      assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.OPEN);
      assertThatThrownBy(() -> RunLock.take(folder)).isInstanceOf(RunException.class);
    } finally {
      other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.ABANDONED);
    assertThat(Files.readString(folder.resolve("run.lock"))).isEqualTo(other.pid() + "\n");
    RunLock.take(folder).close();
    assertThat(RunLock.state(folder)).isEqualTo(RunLock.State.CLOSED);
  }

  /** A process that takes a folder and does not let go. */
  static final class Holder {
    private Holder() {}

    public static void main(String... arguments) throws Exception {
      try (RunLock lock = RunLock.take(Path.of(arguments[0]))) {
        System.out.print(lock == null ? '?' : '!');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
