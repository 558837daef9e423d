package org.ganvas.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ganvas.data.DatasetException;
import org.ganvas.explore.ExploreException;
import org.ganvas.export.ExportException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.Failures;
import org.ganvas.run.FileCreator;
import org.ganvas.run.RunException;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * Exports made on a thread of their own.
 *
 * @param catalogue what runs refer to
 * @param thread makes them
 * @param window where answers are told
 * @param disk opens files
 */
record ThreadedExporter(Catalogue catalogue, ExportThread thread, Executor window, FileCreator disk)
    implements Exporter {

  @Override
  public void look(Path run, Consumer<GeneratorFacts> answer, Consumer<String> refused) {
    Consumer<String> failed = sentence -> window.execute(() -> refused.accept(sentence));
    thread.run(
        () -> {
          try {
            GeneratorFacts facts =
                GeneratorFacts.of(GeneratorCopy.read(catalogue, run, Weights.AVERAGED));
            window.execute(() -> answer.accept(facts));
          } catch (RunException e) {
            failed.accept(String.valueOf(e.getMessage()));
          }
        },
        failed);
  }

  @Override
  public Runnable begin(ExportOrder order, boolean replacing, Listener listener) {
    AtomicBoolean cancelled = new AtomicBoolean();
    ExportDesk desk =
        new ExportDesk(
            catalogue, disk, cancelled, share -> window.execute(() -> listener.reached(share)));
    thread.run(
        () -> {
          Runnable end = outcome(order, replacing, desk, listener);
          window.execute(end);
        },
        sentence -> window.execute(() -> listener.failed(sentence)));
    return () -> cancelled.set(true);
  }

  /** Does the work; what is to be told of it is left to the window's thread. */
  private static Runnable outcome(
      ExportOrder order, boolean replacing, ExportDesk desk, Listener listener) {
    try {
      if (!replacing && order.kind().source().isTaken(order.target())) {
        return listener::taken;
      }
      String what = order.kind().source().write(order, desk);
      return () -> listener.done(what);
    } catch (ExportCancelled e) {
      return listener::cancelled;
    } catch (IOException e) {
      String sentence =
          "This cannot be written to %s: %s. Choose another place."
              .formatted(order.target(), Failures.reason(e));
      return () -> listener.failed(sentence);
    } catch (ExportException | RunException | DatasetException | ExploreException e) {
      String sentence = String.valueOf(e.getMessage());
      return () -> listener.failed(sentence);
    }
  }
}
