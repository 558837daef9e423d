package org.ganvas.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.training.TrainingService;

/** Exports and verification with the thread that does the work for both. */
public final class TakeAway implements AutoCloseable {
  private final ExportThread thread;
  private final ExportViewModel exports;
  private final VerifyViewModel verify;

  /**
   * @param catalogue what runs refer to
   * @param training the run in training
   * @param window where the window's state may be changed
   * @param folder where exports go unless somebody says otherwise
   * @param runs holds the user's runs
   * @param others runs that the window knows besides
   * @param news told of what was written
   */
  public TakeAway(
      Catalogue catalogue,
      TrainingService training,
      Executor window,
      Path folder,
      Path runs,
      Supplier<List<Path>> others,
      ExportNews news) {
    thread = new ExportThread(training::phase, TrainingSettings.THREADS.defaultValue().intValue());
    exports =
        new ExportViewModel(
            new ThreadedExporter(catalogue, thread, window, Files::newOutputStream),
            training,
            window,
            folder,
            news);
    verify = new VerifyViewModel(new ThreadedVerifier(catalogue, thread, window, runs, others));
  }

  /** What is exported. */
  public ExportViewModel exports() {
    return exports;
  }

  /** What is verified. */
  public VerifyViewModel verify() {
    return verify;
  }

  @Override
  public void close() {
    exports.making().cancel();
    thread.close();
  }
}
