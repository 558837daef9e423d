package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
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

  @ParameterizedTest
  @CsvSource({"INT,130", "TERM,143"})
  void aSignalSavesTheRunAndEndsTheProcessWithItsStatus(String signal, int status)
      throws IOException, InterruptedException {
    Signals.assumeInterruptsAreHeard();
    Path out = folder.resolve("out");
    Process process =
        Signals.program(
                InterruptedTraining.class,
                "train",
                "--json",
                "--steps",
                "100000",
                "--out",
                folder.resolve("run").toString())
            .redirectOutput(out.toFile())
            .start();
    try (BufferedReader err = process.errorReader()) {
      Signals.readUntil("step", err);
      assertThat(Signals.end(process, signal)).isEqualTo(status);
    } finally {
      process.destroyForcibly();
    }
    JsonNode report = new ObjectMapper().readTree(out.toFile());
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
