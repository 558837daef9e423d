package org.ganvas.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.run.FreshFolder;

/** Finds a place for a run, and what a run has left there. */
final class RunFolders {
  private static final Path ALL = Path.of("runs");

  private RunFolders() {}

  /** {@code runs/<recipe>-<date>-<time>}, with a number behind it if that is taken. */
  static Path fresh(String recipe, LocalDateTime now) {
    return FreshFolder.in(ALL, recipe, now);
  }

  /** The newest sample picture of a run, if it has one. */
  static Optional<Path> newestPicture(Path folder) throws CommandFailure {
    Path samples = folder.resolve("samples");
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
}
