package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts a real process, sends it signals and reads what it says: only a process gets signals. */
public final class Signals {
  private static final Path OWN_STATUS = Path.of("/proc/self/status");

  private Signals() {}

  /** A JVM goes on ignoring a signal that it was started with ignored, as a job may be. */
  public static void assumeInterruptsAreHeard() throws IOException {
    if (Files.exists(OWN_STATUS)) {
      String ignored =
          Files.readAllLines(OWN_STATUS).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .findFirst()
              .orElseThrow()
              .substring("SigIgn:".length())
              .strip();
      assumeTrue((Long.parseUnsignedLong(ignored, 16) & 0b10) == 0, "SIGINT is ignored here");
    }
  }

  /** A program with this test's class path, not yet started. */
  public static ProcessBuilder program(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    if (Runtime.version().feature() >= 24) {
      // Such a JVM warns of what native libraries do, on the stream the tests read.
      command.addAll(
          List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(arguments).forEach(command::add);
    ProcessBuilder program = new ProcessBuilder(command);
    // What it leaves for its user is not to be left for the one who tests.
    program
        .environment()
        .put("XDG_DATA_HOME", Path.of("target", "user-data").toAbsolutePath().toString());
    return program;
  }

  /** Reads lines until one has the pattern in it, and returns all of them. */
  public static String readUntil(String pattern, BufferedReader lines) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    StringBuilder read = new StringBuilder();
    String line = lines.readLine();
    while (line != null && !wanted.matcher(line).find()) {
      read.append(line).append('\n');
      line = lines.readLine();
    }
    assertThat(line).as("a line with '%s' after:%n%s", pattern, read).isNotNull();
    return read.append(line).toString();
  }

  /** Sends a signal and returns the status that the process ends with, within half a minute. */
  public static int end(Process process, String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the process ended").isTrue();
    return process.exitValue();
  }
}
