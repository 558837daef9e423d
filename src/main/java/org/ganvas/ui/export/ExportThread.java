package org.ganvas.ui.export;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ganvas.event.Phase;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.ThreadLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that exports are made and verified on, one after the other. */
public final class ExportThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ExportThread.class);
  private static final int PATIENCE_SECONDS = 10;

  private final Supplier<Phase> engine;
  private final int threads;
  private final ExecutorService thread;

  /**
   * @param engine what the engine does: where it has a run, its threads are left as they are, and
   *     one processor thread has to do here
   * @param threads processor threads that the engine is started with otherwise, at least 1
   */
  public ExportThread(Supplier<Phase> engine, int threads) {
    this.engine = engine;
    this.threads = threads;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            ExportThread::daemon,
            // What is asked while the window closes needs no answer any more.
            new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "ganvas-exports");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Does a job with the engine started.
   *
   * @param failed told, in a sentence, of what nobody expected
   */
  void run(Runnable job, Consumer<String> failed) {
    thread.execute(
        () -> {
          try {
            startEngine();
            job.run();
          } catch (OutOfMemoryError e) {
            LOG.error("An export needs too much memory", e);
            failed.accept("There is not enough memory for this; ask for fewer samples.");
          } catch (RuntimeException | Error e) {
            LOG.error("An export failed", e);
            failed.accept(
                "This failed unexpectedly: %s; the log says more.".formatted(e.getMessage()));
          }
        });
  }

  /** Ends the thread after the job it is in; waits for that, though not for ever. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("An export goes on while the window closes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startEngine() {
    Phase phase = engine.get();
    if (phase.isBusy() || phase.hasOpenRun()) {
      ThreadLimit.set(1);
    } else {
      Engine.start(threads);
    }
  }
}
