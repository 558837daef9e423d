package org.ganvas.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the log goes: to a file that is kept when there is something in it, so that warnings and
 * stack traces do not mix with progress and results. Must be begun before the first logger.
 */
final class LogFile {
  private static final String DESTINATION = "org.slf4j.simpleLogger.logFile";
  private static final String OWN_LEVEL = "org.slf4j.simpleLogger.log.org.ganvas";

  private LogFile() {}

  /**
   * Begins the log.
   *
   * @param verbose whether it goes to standard error instead, with all that Ganvas itself logs
   * @return the file, or empty where the log goes to standard error
   */
  static Optional<Path> begin(boolean verbose) {
    if (verbose) {
      System.setProperty(OWN_LEVEL, "debug");
      return Optional.empty();
    }
    if (System.getProperty(DESTINATION) != null) {
      return Optional.of(Path.of(System.getProperty(DESTINATION)));
    }
    try {
      Path file = Files.createTempFile("ganvas-", ".log");
      System.setProperty(DESTINATION, file.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteIfEmpty(file), "log file"));
      return Optional.of(file);
    } catch (IOException e) {
      // Without a place for the file, standard error is still better than no log at all.
      return Optional.empty();
    }
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
