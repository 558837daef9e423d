package org.ganvas.run;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What people do to runs that lie on disk, also while they train: name them, throw them away. */
public final class RunEdits {
  private final Optional<Trash> trash;

  /**
   * @param trash where runs go, empty where they are deleted for good
   */
  public RunEdits(Optional<Trash> trash) {
    this.trash = trash;
  }

  /** Whether a run that is thrown away can be taken out of the trash again. */
  public boolean canBeUndone() {
    return trash.isPresent();
  }

  /**
   * Writes down a run's name and what is to be said of it.
   *
   * @param run the run's folder
   * @throws RunException if it is no run, or cannot be written
   */
  public void note(Path run, RunNotes notes) throws RunException {
    RunReader.open(run);
    try {
      new RunFolder(run).notes().write(notes, new AtomicFile());
    } catch (IOException e) {
      throw new RunException(
          "The note of %s could not be saved (%s).".formatted(run, Failures.reason(e)), e);
    }
  }

  /**
   * Throws a run away: its folder goes to the trash. Where there is none, what belongs to the run
   * is deleted and other files in the folder stay.
   *
   * @param run the run's folder
   * @throws RunException if it is no run, is open somewhere, or cannot be moved
   */
  public void throwAway(Path run) throws RunException {
    RunFolder folder = new RunFolder(run);
    if (!folder.holdsRun()) {
      throw new RunException("%s is not the folder of a run; nothing is deleted.".formatted(run));
    }
    if (RunLock.state(run) == RunLock.State.OPEN) {
      throw new RunException(
          "The run in %s is open; end its training before you delete it.".formatted(run));
    }
    try {
      if (trash.isPresent()) {
        trash.get().take(run);
      } else {
        delete(folder);
      }
    } catch (IOException e) {
      throw new RunException(
          "The run in %s could not be deleted (%s).".formatted(run, Failures.reason(e)), e);
    }
  }

  private static void delete(RunFolder folder) throws IOException {
    folder.clear();
    Files.deleteIfExists(folder.path().resolve(RunLock.FILE));
    for (Path emptied :
        List.of(folder.checkpoints(), folder.samples(), folder.frames(), folder.path())) {
      try {
        Files.delete(emptied);
      } catch (DirectoryNotEmptyException | NoSuchFileException e) {
        // What is left there is not the run's.
      }
    }
  }
}
