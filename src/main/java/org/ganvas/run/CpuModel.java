package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the processor is called. */
final class CpuModel {
  private static final Path LINUX_CPUINFO = Path.of("/proc/cpuinfo");

  private CpuModel() {}

  /** The model on Linux and Windows; elsewhere, and where that is hidden, the architecture. */
  static String name() {
    return linuxModel()
        .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
        .orElseGet(() -> Objects.requireNonNullElse(System.getProperty("os.arch"), "unknown"));
  }

  private static Optional<String> linuxModel() {
    if (!Files.isReadable(LINUX_CPUINFO)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(LINUX_CPUINFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
