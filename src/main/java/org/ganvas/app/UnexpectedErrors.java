package org.ganvas.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort for an exception on any thread: one sentence for the user, the rest to the log.
 */
final class UnexpectedErrors implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

  private final PrintWriter err;
  private final Optional<Path> log;

  /**
   * @param err where the sentence goes
   * @param log where the details are found; empty when they go to standard error anyway
   */
  UnexpectedErrors(PrintWriter err, Optional<Path> log) {
    this.err = err;
    this.log = log;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    LOG.error("Uncaught on thread '{}'", thread.getName(), error);
    err.println(sentence(error, log));
    err.flush();
  }

  /** What the user reads. */
  static String sentence(Throwable error, Optional<Path> log) {
    String what =
        Optional.ofNullable(error.getMessage())
            .flatMap(message -> message.lines().findFirst())
            .orElseGet(() -> error.getClass().getSimpleName());
    return "Something unexpected happened: %s%s"
        .formatted(
            what.endsWith(".") ? what : what + ".",
            log.map(file -> " The details are in %s.".formatted(file)).orElse(""));
  }
}
