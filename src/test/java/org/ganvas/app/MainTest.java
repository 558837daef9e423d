package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ganvas.cli.Signals;
import org.ganvas.data.DatasetException;
import org.ganvas.data.FileDataset;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is started, on its own engine. */
@Timeout(180)
class MainTest {
  @TempDir Path folder;

  private record Ended(int status, String out, String err) {}

  private Ended run(String... arguments) throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    Process process =
        Signals.program(Main.class, arguments)
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      String out = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
      return new Ended(process.exitValue(), out, Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void trainsThenSamplesThenEvaluates()
      throws IOException, InterruptedException, DatasetException, RunException {
    Ended trained =
        run("train", "--recipe", "dense", "--batch=8", "--steps=3", "--json", "--out", "run");
    assertThat(trained.status()).as(trained.err()).isZero();
    JsonNode report = new ObjectMapper().readTree(trained.out());
    assertThat(report.get("steps").asLong()).isEqualTo(3);
    assertThat(folder.resolve(report.get("picture").asText())).isRegularFile();
    assertThat(trained.err()).doesNotContain("INFO", "WARN", "\tat ");

    Ended sampled = run("sample", "--run", "run", "--count=130", "--out", "some-images-idx3-ubyte");
    assertThat(sampled.status()).as(sampled.err()).isZero();
    var samples = new FileDataset(folder.resolve("some-images-idx3-ubyte"), Optional.empty());
    assertThat(samples.load().count()).isEqualTo(130);

    Ended evaluated = run("evaluate", "--run", "run", "--samples=40", "--json");
    assertThat(evaluated.status()).as(evaluated.err()).isZero();
    JsonNode figures = new ObjectMapper().readTree(evaluated.out());
    assertThat(figures.get("samples").asInt()).isEqualTo(40);
    assertThat(figures.get("clear").asDouble()).isBetween(0.0, 1.0);
    assertThat(figures.get("classes").asDouble()).isBetween(1.0, 10.0);
    assertThat(figures.get("spread").asDouble()).isPositive();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
  void controlCKeepsTheLastCompleteStateAndExitsWith130()
      throws IOException, InterruptedException, RunException {
    Signals.assumeInterruptsAreHeard();
    Process process =
        Signals.program(
                Main.class, "train", "--recipe=dense", "--batch=8", "--minutes=2", "--out=run")
            .directory(folder.toFile())
            .start();
    try (BufferedReader err = process.errorReader()) {
      Signals.readUntil("step [1-9]", err);
      assertThat(Signals.end(process, "INT")).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
    RunReader run = RunReader.open(folder.resolve("run"));
    assertThat(run.latestCheckpoint().step()).isPositive();
    assertThat(run.losses().size()).isEqualTo((int) run.latestCheckpoint().step());
  }

  @Test
  void whereTheEngineCannotBeUnpackedThatIsSaidInASentence()
      throws IOException, InterruptedException {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way").resolve("below");
    ProcessBuilder builder =
        Signals.program(Main.class, "train", "--recipe=dense", "--steps=1", "--out=run")
            .directory(folder.toFile());
    builder
        .environment()
        .put("JAVA_TOOL_OPTIONS", "-Duser.home=%s -Djava.io.tmpdir=%s".formatted(blocked, blocked));
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said)
        .contains("The engine's libraries cannot be unpacked into " + blocked)
        .doesNotContain("\tat ");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only X displays can be named and absent")
  void curvesAreDrawnWithoutTheDisplayThatIsNamed() throws IOException, InterruptedException {
    Ended trained = run("train", "--recipe=dense", "--batch=8", "--steps=3", "--out=run");
    assertThat(trained.status()).as(trained.err()).isZero();
    ProcessBuilder builder =
        Signals.program(Main.class, "export", "--run=run", "--format=curves", "--out=curves.png")
            .directory(folder.toFile());
    builder.environment().put("DISPLAY", ":4711");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(folder.resolve("curves.png")).isNotEmptyFile();
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only X displays can be named and absent")
  void aDisplayThatCannotBeOpenedIsSaidAndTrainingBegins()
      throws IOException, InterruptedException {
    ProcessBuilder builder = Signals.program(Main.class).directory(folder.toFile());
    builder.environment().put("DISPLAY", ":4711");
    Process process = builder.start();
    try (BufferedReader err = process.errorReader()) {
      assertThat(Signals.readUntil("Training light on MNIST", err))
          .contains("No window can be opened (");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
