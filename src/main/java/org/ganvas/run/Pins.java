package org.ganvas.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The checkpoints of a run that somebody chose to keep, by their steps: a line each in {@code
 * checkpoints/pinned.txt}.
 */
final class Pins {
  static final String FILE = "pinned.txt";

  private final Path file;

  /**
   * @param checkpoints the folder that holds them
   */
  Pins(Path checkpoints) {
    file = checkpoints.resolve(FILE);
  }

  /** The steps, in order; a line that is none is passed over. */
  Set<Long> read() throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .map(String::strip)
          .filter(line -> line.matches("\\d{1,18}"))
          .map(Long::parseLong)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (NoSuchFileException e) {
      return new TreeSet<>();
    }
  }

  /** Chooses a checkpoint, whether it is there yet or not. */
  void add(long step) throws IOException {
    Set<Long> steps = read();
    steps.add(step);
    write(steps);
  }

  /** Lets go of a checkpoint; it stays until it is too old. */
  void remove(long step) throws IOException {
    Set<Long> steps = read();
    steps.remove(step);
    write(steps);
  }

  private void write(Set<Long> steps) throws IOException {
    String lines = steps.stream().map(step -> step + "\n").collect(Collectors.joining());
    new AtomicFile().replace(file, lines.getBytes(StandardCharsets.UTF_8));
  }
}
