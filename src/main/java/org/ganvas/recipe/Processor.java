package org.ganvas.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of the processor. */
final class Processor {
  private Processor() {}

  /**
   * Cores without hyper-threads, as far as the system tells; never more than the JVM may use, at
   * least 1.
   */
  static int physicalCores() {
    int logical = Runtime.getRuntime().availableProcessors();
    int physical = linuxCores(Path.of("/proc/cpuinfo"));
    return physical > 0 ? Math.min(physical, logical) : logical;
  }

  /**
   * Whether it multiplies bfloat16 numbers, as far as the system tells: only Linux does, which is
   * also where oneDNN is called that computes with them.
   */
  static boolean multipliesBfloat16() {
    Path cpuinfo = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(cpuinfo)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(cpuinfo)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .anyMatch(line -> line.contains(" avx512_bf16") || line.contains(" amx_bf16"));
    } catch (IOException e) {
      return false;
    }
  }

  private static int linuxCores(Path cpuinfo) {
    if (!Files.isReadable(cpuinfo)) {
      return 0;
    }
    Set<String> cores = new HashSet<>();
    String socket = "";
    try {
      for (String line : Files.readAllLines(cpuinfo)) {
        if (line.startsWith("physical id")) {
          socket = line;
        } else if (line.startsWith("core id")) {
          cores.add(socket + line);
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return cores.size();
  }
}
