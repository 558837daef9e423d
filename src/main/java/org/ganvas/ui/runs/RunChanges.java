package org.ganvas.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.ui.curves.ChangeMark;
import org.ganvas.ui.curves.CurvesViewModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks what was changed in the run in training on its curves, as its folder tells. */
public final class RunChanges {
  private static final Logger LOG = LoggerFactory.getLogger(RunChanges.class);

  private final Catalogue catalogue;
  private final CurvesViewModel curves;
  private final NewestWins reading;
  private final Executor window;
  private Optional<Path> folder = Optional.empty();

  /**
   * @param catalogue names the settings
   * @param curves are marked
   * @param thread reads the folder
   * @param window where the window's state may be changed
   */
  public RunChanges(Catalogue catalogue, CurvesViewModel curves, Executor thread, Executor window) {
    this.catalogue = catalogue;
    this.curves = curves;
    this.reading = new NewestWins(thread);
    this.window = window;
  }

  /** Another run is in training. */
  public void follow(Optional<Path> now) {
    folder = now;
    refresh();
  }

  /** Something may have been changed. */
  public void refresh() {
    folder.ifPresent(run -> reading.ask(() -> read(run)));
  }

  private void read(Path run) {
    try {
      List<ChangeMark> marks = ChangeMarks.of(catalogue, RunReader.open(run).changes());
      window.execute(
          () -> {
            if (folder.equals(Optional.of(run))) {
              curves.showChanges(marks);
            }
          });
    } catch (RunException e) {
      // Whoever writes the folder tells what is wrong with it; training goes on without marks.
      LOG.debug("No changes to mark", e);
    }
  }
}
