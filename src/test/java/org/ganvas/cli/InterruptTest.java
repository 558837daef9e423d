package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals reach a real process only. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
@Timeout(60)
class InterruptTest {
  @TempDir Path folder;

  /** A JVM keeps ignoring a signal that it was started with ignored, as a background job may be. */
  private static void assumeInterruptsAreHeard() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      String ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .findFirst()
              .orElseThrow()
              .substring("SigIgn:".length())
              .strip();
      assumeTrue((Long.parseUnsignedLong(ignored, 16) & 0b10) == 0, "SIGINT is ignored here");
    }
  }

  private Process train() throws IOException {
    Path run = folder.resolve("run");
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedTraining.class.getName(),
            "train",
            "--json",
            "--steps",
            "100000",
            "--out",
            run.toString())
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static void waitForProgress(BufferedReader err) throws IOException {
    String line = err.readLine();
    while (line != null && !line.contains("step")) {
      line = err.readLine();
    }
    assertThat(line).as("progress before the process ended").isNotNull();
  }

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void aSignalSavesTheRunAndEndsTheProcessWithItsStatus(String signal, int status)
      throws IOException, InterruptedException {
    assumeInterruptsAreHeard();
    Process process = train();
    try (BufferedReader err = process.errorReader()) {
      waitForProgress(err);
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the process ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(status);
    JsonNode report = new ObjectMapper().readTree(folder.resolve("out").toFile());
    assertThat(report.get("outcome").asText()).isEqualTo("interrupted");
    assertThat(report.get("steps").asLong()).isPositive();
    assertThat(Path.of(report.get("picture").asText())).isRegularFile();
  }

  @Test
  void aRunThatEndsByItselfLeavesNothingBehind() {
    FakeTraining training = new FakeTraining(0, FakeTraining.Ending.LENGTH);
    Interrupt interrupt = Interrupt.watching(training);
    interrupt.close();
    assertThat(interrupt.requested()).as("the process goes on").isFalse();
  }
}
