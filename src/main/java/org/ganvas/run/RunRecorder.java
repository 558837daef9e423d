package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.ganvas.event.History;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.image.GridPicture;
import org.ganvas.image.Png;
import org.ganvas.image.ScatterPicture;

/**
 * Keeps a run on disk while it trains. A kill at any moment leaves the previous state whole. When
 * saving fails, the recorder goes on and can be used again: whether to train on is the caller's
 * decision. Belongs to one thread.
 */
public final class RunRecorder implements AutoCloseable {
  /** How many of the newest checkpoints are kept. */
  public static final int CHECKPOINTS_KEPT = 3;

  private static final int GRID_GAP = 2;
  private static final int GRID_SCALE = 2;

  private final RunFolder folder;
  private final AtomicFile files;
  private final LossLog losses;

  private RunRecorder(RunFolder folder, AtomicFile files, LossLog losses) {
    this.folder = folder;
    this.files = files;
    this.losses = losses;
  }

  /**
   * Creates a run's folder and describes the run in it.
   *
   * @param path the folder, whose parents are made as needed
   * @param description what the run is
   * @param force whether a run that is there already is replaced; other files never are
   * @throws RunException if the folder holds something or cannot be written
   */
  public static RunRecorder create(Path path, RunDescription description, boolean force)
      throws RunException {
    return create(path, description, force, FileCreator.DURABLE);
  }

  /**
   * Creates a run's folder on a disk that may be made to fail.
   *
   * @param creator how {@code run.json}, checkpoints and pictures are opened
   * @throws RunException if the folder holds something or cannot be written
   */
  static RunRecorder create(
      Path path, RunDescription description, boolean force, FileCreator creator)
      throws RunException {
    RunFolder folder = new RunFolder(path);
    AtomicFile files = new AtomicFile(creator);
    try {
      makeRoom(folder, force);
      Files.createDirectories(folder.checkpoints());
      Files.createDirectories(folder.samples());
      files.replace(folder.description(), DescriptionFile.encode(description));
      LossLog losses =
          new LossLog(
              Files.newByteChannel(
                  folder.losses(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      return new RunRecorder(folder, files, losses);
    } catch (IOException e) {
      throw new RunException(
          "The run's folder %s cannot be written (%s); choose another folder."
              .formatted(path, Failures.reason(e)),
          e);
    }
  }

  private static void makeRoom(RunFolder folder, boolean force) throws RunException, IOException {
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
    folder.clear();
  }

  /** The run's folder. */
  public Path folder() {
    return folder.path();
  }

  /**
   * Appends the points that the history has gained since the last call to {@code losses.csv}. They
   * are the system's when this returns, so nothing is left to flush; a call costs some
   * microseconds.
   *
   * @throws RunException if that fails; the next call tries the same points again
   */
  public void appendNew(History history) throws RunException {
    try {
      losses.append(history);
    } catch (IOException e) {
      throw failure("The losses", folder.losses(), e);
    }
  }

  /**
   * Saves samples as a picture.
   *
   * @return the picture's file
   * @throws RunException if that fails; what was saved before is untouched
   */
  public Path saveSamples(Samples samples) throws RunException {
    Path file = folder.samples(samples.step());
    try {
      files.replace(file, picture(samples));
    } catch (IOException e) {
      throw failure("The samples of step %d".formatted(samples.step()), file, e);
    }
    return file;
  }

  private static byte[] picture(Samples samples) {
    return samples instanceof SampleScatter scatter
        ? Png.encode(ScatterPicture.of(scatter))
        : Png.encode(GridPicture.of((SampleGrid) samples, GRID_GAP, GRID_SCALE));
  }

  /**
   * Saves a checkpoint, then deletes all but the newest {@value #CHECKPOINTS_KEPT}.
   *
   * @param step iterations done
   * @param arrays parameters, moments and whatever else the run goes on from
   * @return the checkpoint's file
   * @throws RunException if that fails; the checkpoints saved before are untouched
   */
  public Path saveCheckpoint(long step, Map<String, ? extends NpyArray> arrays)
      throws RunException {
    Path file = folder.checkpoint(step);
    try {
      files.replace(file, out -> Npz.write(out, arrays));
      deleteOldCheckpoints();
    } catch (IOException e) {
      throw failure("The checkpoint of step %d".formatted(step), file, e);
    }
    return file;
  }

  private void deleteOldCheckpoints() throws IOException {
    List<Long> steps = folder.checkpointSteps();
    for (long old : steps.subList(0, Math.max(0, steps.size() - CHECKPOINTS_KEPT))) {
      Files.deleteIfExists(folder.checkpoint(old));
    }
  }

  /**
   * Closes {@code losses.csv}.
   *
   * @throws RunException if that fails
   */
  @Override
  public void close() throws RunException {
    try {
      losses.close();
    } catch (IOException e) {
      throw failure("The losses", folder.losses(), e);
    }
  }

  private static RunException failure(String what, Path file, IOException e) {
    return new RunException(
        "%s could not be saved to %s (%s); what was saved before is still whole."
            .formatted(what, file, Failures.reason(e)),
        e);
  }
}
