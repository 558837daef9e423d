package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  /** A longer run keeps every second, fourth … frame: enough for a scrubber, and a small folder. */
  private static final int MOST_FRAMES = 400;

  private static final int GRID_GAP = 2;
  private static final int GRID_SCALE = 2;

  private final OpenFolder open;
  private final RunFolder folder;
  private final AtomicFile files;
  private Retention retention = Retention.STANDARD;

  private RunRecorder(OpenFolder open) {
    this.open = open;
    this.folder = open.folder();
    this.files = open.files();
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
    return new RunRecorder(OpenFolder.create(path, description, Optional.empty(), force, creator));
  }

  /**
   * Creates the folder of a run that shares its beginning with another.
   *
   * @param path the folder, whose parents are made as needed
   * @param description what the run is
   * @param parent where it comes from
   * @param force whether a run that is there already is replaced; other files never are
   * @throws RunException if the folder holds something or cannot be written
   */
  public static RunRecorder fork(
      Path path, RunDescription description, RunParent parent, boolean force) throws RunException {
    return new RunRecorder(
        OpenFolder.create(path, description, Optional.of(parent), force, FileCreator.DURABLE));
  }

  /**
   * Opens the folder of a run that goes on, and cuts it back to where it does.
   *
   * @param path the folder of a run
   * @param step iterations done by then; later checkpoints and pictures are deleted
   * @param points of the curves by then; later ones are cut off, and so are later changes
   * @throws RunException if another process has the run open, or it cannot be written
   */
  public static RunRecorder reopen(Path path, long step, int points) throws RunException {
    return new RunRecorder(OpenFolder.reopen(path, step, points));
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
      open.losses().append(history);
    } catch (IOException e) {
      throw failure("The losses", folder.losses(), e);
    }
  }

  /**
   * Writes down that a setting was changed; it is the system's when this returns.
   *
   * @throws RunException if that fails
   */
  public void append(RunChange change) throws RunException {
    try {
      open.changes().append(change);
    } catch (IOException e) {
      throw failure("The change of %s".formatted(change.setting()), folder.changes(), e);
    }
  }

  /**
   * Keeps the checkpoint of a step however old it grows, whether it is saved yet or not.
   *
   * @throws RunException if that cannot be written
   */
  public void pin(long step) throws RunException {
    try {
      new Pins(folder.checkpoints()).add(step);
    } catch (IOException e) {
      throw failure("The choice of step %d".formatted(step), folder.checkpoints(), e);
    }
  }

  /** Says which checkpoints stay from now on. */
  public void keep(Retention checkpoints) {
    retention = checkpoints;
  }

  /**
   * Copies what another run left up to a step: pictures of samples, and the changes of settings.
   *
   * @param points of the curves by then
   * @throws RunException if that fails
   */
  public void inherit(RunReader parent, long step, long points) throws RunException {
    for (RunChange change : parent.changes()) {
      if (change.point() <= points) {
        append(change);
      }
    }
    try {
      folder.copySamples(new RunFolder(parent.folder()), step, files);
    } catch (IOException e) {
      throw failure("The samples of %s".formatted(parent.folder()), folder.samples(), e);
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

  /**
   * Keeps samples as numbers, with D's verdicts, for whoever looks back at the run. What a run
   * keeps of them is bounded: of a long one every second stays, then every fourth.
   *
   * @throws RunException if that fails
   */
  public void saveFrame(Samples samples) throws RunException {
    Path file = folder.frame(samples.step());
    try {
      files.replace(file, out -> Npz.write(out, FrameFile.arrays(samples)));
      List<Long> steps = folder.frameSteps();
      if (steps.size() > MOST_FRAMES) {
        for (int i = 0; i < steps.size(); i += 2) {
          Files.deleteIfExists(folder.frame(steps.get(i)));
        }
      }
    } catch (IOException e) {
      throw failure("The frame of step %d".formatted(samples.step()), file, e);
    }
  }

  private static byte[] picture(Samples samples) {
    return samples instanceof SampleScatter scatter
        ? Png.encode(ScatterPicture.of(scatter))
        : Png.encode(GridPicture.of((SampleGrid) samples, GRID_GAP, GRID_SCALE));
  }

  /**
   * Saves a checkpoint, then deletes those that are not to stay.
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
      // A checkpoint is worth as much as the curves that lead to it.
      open.losses().force();
      open.changes().force();
      files.replace(file, out -> Npz.write(out, arrays));
      deleteOldCheckpoints(Files.size(file));
    } catch (IOException e) {
      throw failure("The checkpoint of step %d".formatted(step), file, e);
    }
    return file;
  }

  private void deleteOldCheckpoints(long bytes) throws IOException {
    Set<Long> pinned = new Pins(folder.checkpoints()).read();
    List<Long> steps =
        folder.checkpointSteps().stream().filter(step -> !pinned.contains(step)).toList();
    for (long old : retention.tooMany(steps, bytes)) {
      Files.deleteIfExists(folder.checkpoint(old));
    }
  }

  /**
   * Closes the folder, which others may then write into.
   *
   * @throws RunException if that fails
   */
  @Override
  public void close() throws RunException {
    try {
      open.close();
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
