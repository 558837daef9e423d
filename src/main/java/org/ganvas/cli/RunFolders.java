package org.ganvas.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a place for a run, and what a run has left there. */
final class RunFolders {
  private static final Path ALL = Path.of("runs");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  /** What makes a folder a run's. */
  private static final String RUN_FILE = "run.json";

  private static final String SAMPLES = "samples";
  private static final String CHECKPOINTS = "checkpoints";

  private RunFolders() {}

  /** {@code runs/<recipe>-<date>-<time>}, with a number behind it if that is taken. */
  static Path fresh(String recipe, LocalDateTime now) {
    String name = recipe + "-" + STAMP.format(now);
    Path folder = ALL.resolve(name);
    for (int again = 2; Files.exists(folder); again++) {
      folder = ALL.resolve(name + "-" + again);
    }
    return folder;
  }

  /**
   * Makes sure that a run can be written to a folder, creating it.
   *
   * @param overwrite whether an earlier run in it may be deleted; nothing else ever is
   */
  static void claim(Path folder, boolean overwrite) throws CommandFailure {
    try {
      if (Files.isRegularFile(folder)) {
        throw new CommandFailure(
            "%s is a file; choose a folder for the run with --out.".formatted(folder));
      }
      Files.createDirectories(folder);
      if (!isEmpty(folder)) {
        clear(folder, overwrite);
      }
      Files.delete(Files.createTempFile(folder, "ganvas", ".tmp"));
    } catch (IOException e) {
      throw new CommandFailure(
          "The run cannot be written to %s: %s. Choose another folder with --out."
              .formatted(folder, reason(e)),
          e);
    }
  }

  /** The newest sample picture of a run, if it has one. */
  static Optional<Path> newestPicture(Path folder) throws CommandFailure {
    Path samples = folder.resolve(SAMPLES);
    if (!Files.isDirectory(samples)) {
      return Optional.empty();
    }
    try (Stream<Path> pictures = Files.list(samples)) {
      return pictures
          .filter(picture -> picture.toString().endsWith(".png"))
          .max(
              Comparator.<Path>comparingInt(picture -> picture.toString().length())
                  .thenComparing(Path::toString));
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read: %s.".formatted(samples, reason(e)), e);
    }
  }

  /** What the system says, without the path and the class that its exceptions carry. */
  static String reason(IOException e) {
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getReason();
    }
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    String words = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return e instanceof FileSystemException
        ? words
        : Objects.requireNonNullElse(e.getMessage(), words);
  }

  private static void clear(Path folder, boolean overwrite) throws CommandFailure, IOException {
    if (!overwrite) {
      throw new CommandFailure(
          "%s is not empty; choose another folder with --out, or replace the run in it with --force."
              .formatted(folder));
    }
    if (!Files.exists(folder.resolve(RUN_FILE))) {
      throw new CommandFailure(
          "%s is not empty and holds no run; --force replaces runs only, so choose another folder."
              .formatted(folder));
    }
    deleteFiles(folder.resolve(CHECKPOINTS), ".npz");
    deleteFiles(folder.resolve(SAMPLES), ".png");
    Files.deleteIfExists(folder.resolve("losses.csv"));
    Files.delete(folder.resolve(RUN_FILE));
    if (!isEmpty(folder)) {
      throw new CommandFailure(
          "%s holds other files than the run that was there; choose another folder with --out."
              .formatted(folder));
    }
  }

  /**
   * Deletes what a run has saved in one of its folders, and the folder if nothing else is in it.
   */
  private static void deleteFiles(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("step-") && (name.endsWith(ending) || name.endsWith(".partial"))) {
          Files.delete(file);
        }
      }
    }
    if (isEmpty(folder)) {
      Files.delete(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
