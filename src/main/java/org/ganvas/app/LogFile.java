package org.ganvas.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the log goes: to a file of this start, kept when there is something in it, so that warnings
 * and stack traces do not mix with progress and results. Only the newest files are kept. Must be
 * begun before the first logger.
 */
final class LogFile {
  /** How many starts are remembered. */
  static final int KEPT = 10;

  private static final String DESTINATION = "org.slf4j.simpleLogger.logFile";
  private static final String OWN_LEVEL = "org.slf4j.simpleLogger.log.org.ganvas";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'ganvas-'yyyyMMdd-HHmmss-");

  private LogFile() {}

  /**
   * Begins the log.
   *
   * @param verbose whether it goes to standard error instead, with all that Ganvas itself logs
   * @param folder holds the logs; is made if need be
   * @return the file, or empty where the log goes to standard error
   */
  static Optional<Path> begin(boolean verbose, Path folder) {
    if (verbose) {
      System.setProperty(OWN_LEVEL, "debug");
      return Optional.empty();
    }
    if (System.getProperty(DESTINATION) != null) {
      return Optional.of(Path.of(System.getProperty(DESTINATION)));
    }
    try {
      Path file = create(folder);
      System.setProperty(DESTINATION, file.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteIfEmpty(file), "log file"));
      return Optional.of(file);
    } catch (IOException e) {
      // Without a place for the file, standard error is still better than no log at all.
      return Optional.empty();
    }
  }

  /** A new file among the logs of earlier starts, of which old ones are deleted. */
  static Path create(Path folder) throws IOException {
    String name =
        NAME.format(LocalDateTime.now(ZoneId.systemDefault())) + ProcessHandle.current().pid();
    try {
      Files.createDirectories(folder);
      Path file = Files.createFile(folder.resolve(name + ".log"));
      deleteOld(folder);
      return file;
    } catch (IOException e) {
      return Files.createTempFile(name, ".log");
    }
  }

  private static void deleteOld(Path folder) throws IOException {
    List<Path> newestFirst;
    try (Stream<Path> files = Files.list(folder)) {
      newestFirst =
          files
              .filter(file -> isLog(String.valueOf(file.getFileName())))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path old : newestFirst.stream().skip(KEPT).toList()) {
      Files.deleteIfExists(old);
    }
  }

  private static boolean isLog(String name) {
    return name.startsWith("ganvas-") && name.endsWith(".log");
  }

  private static void deleteIfEmpty(Path file) {
    try {
      if (Files.size(file) == 0) {
        Files.delete(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
