package org.ganvas.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A run's folder that this process alone may write into.
 *
 * @param folder where everything lies
 * @param files how whole files are written
 * @param lock of the folder
 * @param losses the curves
 * @param changes of settings
 */
record OpenFolder(
    RunFolder folder, AtomicFile files, RunLock lock, LossLog losses, ChangeLog changes)
    implements Closeable {

  /**
   * Makes a folder and describes a run in it.
   *
   * @param parent where the run comes from, if it is a fork
   * @param force whether a run that is there already is replaced
   * @param creator how whole files are opened
   * @throws RunException if the folder holds something or cannot be written
   */
  static OpenFolder create(
      Path path,
      RunDescription description,
      Optional<RunParent> parent,
      boolean force,
      FileCreator creator)
      throws RunException {
    RunFolder folder = new RunFolder(path);
    AtomicFile files = new AtomicFile(creator);
    try {
      checkRoom(folder, force);
      Files.createDirectories(path);
      return locked(
          folder,
          lock -> {
            folder.clear();
            if (parent.isPresent()) {
              // Before the description: what has one without its parent would begin anew.
              folder.parent().write(parent.get(), files);
            }
            files.replace(folder.description(), DescriptionFile.encode(description));
            return opened(folder, files, lock, 0);
          });
    } catch (IOException e) {
      throw new RunException(
          "The run's folder %s cannot be written (%s); choose another folder."
              .formatted(path, Failures.reason(e)),
          e);
    }
  }

  /**
   * Opens the folder of a run that goes on, and cuts it back to where it does.
   *
   * @param step iterations done by then
   * @param points of the curves by then
   * @throws RunException if another process has the run open, or it cannot be written
   */
  static OpenFolder reopen(Path path, long step, int points) throws RunException {
    RunFolder folder = new RunFolder(path);
    try {
      return locked(
          folder,
          lock -> {
            folder.cutBack(step);
            return opened(folder, new AtomicFile(), lock, points);
          });
    } catch (IOException e) {
      throw new RunException(
          "The run in %s cannot be gone on with (%s); check that you may write there."
              .formatted(path, Failures.reason(e)),
          e);
    }
  }

  private interface Opening {
    OpenFolder with(RunLock lock) throws IOException, RunException;
  }

  /** Opens a folder that nobody else has, and gives it up again where that fails. */
  private static OpenFolder locked(RunFolder folder, Opening opening)
      throws IOException, RunException {
    RunLock lock = RunLock.take(folder.path());
    try {
      return opening.with(lock);
    } catch (IOException | RunException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static OpenFolder opened(RunFolder folder, AtomicFile files, RunLock lock, int points)
      throws IOException, RunException {
    Files.createDirectories(folder.checkpoints());
    Files.createDirectories(folder.samples());
    Files.createDirectories(folder.frames());
    ChangeLog changes = ChangeLog.continuing(folder.changes(), points);
    try {
      LossLog losses =
          LossLog.continuing(
              Files.newByteChannel(
                  folder.losses(),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE),
              points);
      return new OpenFolder(folder, files, lock, losses, changes);
    } catch (IOException e) {
      changes.close();
      throw e;
    }
  }

  private static void checkRoom(RunFolder folder, boolean force) throws RunException, IOException {
    if (Files.isRegularFile(folder.path())) {
      throw new RunException(
          "%s is a file, so no run can be kept there; choose another folder."
              .formatted(folder.path()));
    }
    if (folder.isAbsentOrEmpty()) {
      return;
    }
    if (!folder.holdsRun()) {
      throw new RunException(
          "The folder %s holds other files; choose a new or an empty folder for the run."
              .formatted(folder.path()));
    }
    if (!force) {
      throw new RunException(
          "The folder %s holds a run already; choose another folder, or replace the run with --force."
              .formatted(folder.path()));
    }
  }

  @Override
  public void close() throws IOException {
    try (lock;
        changes) {
      losses.close();
    }
  }
}
