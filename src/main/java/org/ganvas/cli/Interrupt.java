package org.ganvas.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ganvas.training.TrainingService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Ctrl-C does while a run trains. The JVM answers the signal by running its shutdown hooks and
 * then exits with 128 and the signal's number; the hook here stops the service between two
 * iterations, which saves the run, and waits until the command has told how it ended.
 */
final class Interrupt implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Interrupt.class);

  /** The last words are a few lines of text: enough also for a terminal that is stuck. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final TrainingService service;
  private final Thread hook = new Thread(this::stop, "interrupt");
  private final CountDownLatch told = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile boolean stopped;

  private Interrupt(TrainingService service) {
    this.service = service;
  }

  /** Watches over a service until it is closed. */
  static Interrupt watching(TrainingService service) {
    Interrupt interrupt = new Interrupt(service);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Whether the process has been asked to end. */
  boolean requested() {
    return requested;
  }

  /** Whether it has been asked to end and the service has done so. */
  boolean stopped() {
    return stopped;
  }

  /** The command has said all it has to say; the process may end. */
  @Override
  public void close() {
    told.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process began to end just now; the hook finds a service that is closed already.
        requested = true;
      }
    }
  }

  private void stop() {
    requested = true;
    service.close();
    stopped = true;
    try {
      if (!told.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The process ends before the command could say how the run ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
