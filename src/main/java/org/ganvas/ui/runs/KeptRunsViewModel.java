package org.ganvas.ui.runs;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunEdits;
import org.ganvas.run.RunShelf;
import org.ganvas.run.RunSummary;
import org.ganvas.ui.run.DiscardQuestion;
import org.ganvas.ui.run.RunFolders;
import org.ganvas.ui.run.RunViewModel;
import org.ganvas.ui.settings.SettingsViewModel;

/** All that the Runs window shows and does. On the JavaFX thread only. */
public final class KeptRunsViewModel {
  private final RunListViewModel list;
  private final GoOnViewModel goOn;
  private final TimeMachineViewModel machine;
  private final CompareViewModel comparison;

  /**
   * @param catalogue what runs are made of
   * @param folders where runs are
   * @param edits names them and throws them away
   * @param run the one in this window
   * @param panel the settings that stand in the window
   * @param question asked before a run is thrown away
   * @param thread for what takes a moment; keeps native memory
   * @param window where the window's state may be changed
   * @param problems told, in one sentence for the user, what could not be done
   */
  public KeptRunsViewModel(
      Catalogue catalogue,
      RunFolders folders,
      RunEdits edits,
      RunViewModel run,
      SettingsViewModel panel,
      DiscardQuestion question,
      Executor thread,
      Executor window,
      Consumer<String> problems) {
    Aside aside = new Aside(thread, window, problems);
    list =
        new RunListViewModel(
            new RunShelf(folders.parent()), edits, new Access(run::openFolder), question, aside);
    goOn = new GoOnViewModel(catalogue, panel, run, folders, aside);
    machine = new TimeMachineViewModel(catalogue, goOn, aside, thread);
    comparison = new CompareViewModel(catalogue, aside);
  }

  /** Takes up the runs that are chosen in the list. */
  void choose(List<ShelvedRun> chosen) {
    if (chosen.size() == 1) {
      machine.open(chosen.get(0));
    } else {
      machine.close();
    }
    comparison.compare(chosen);
  }

  /** A run that is open here has gone on. */
  public void wentOn() {
    if (list.isWatched()) {
      comparison.again();
    }
  }

  /** Asks for the run that a crash left last, if there is one. */
  public void abandoned(Consumer<RunSummary> found) {
    list.abandoned(found);
  }

  /** The list. */
  public RunListViewModel list() {
    return list;
  }

  /** Goes on with runs. */
  public GoOnViewModel goOn() {
    return goOn;
  }

  /** Looks back at one. */
  public TimeMachineViewModel machine() {
    return machine;
  }

  /** Compares some. */
  public CompareViewModel comparison() {
    return comparison;
  }
}
