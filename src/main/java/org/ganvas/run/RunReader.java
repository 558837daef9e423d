package org.ganvas.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.Samples;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a run has left on disk, also while it still trains. */
public final class RunReader {
  private static final Logger LOG = LoggerFactory.getLogger(RunReader.class);

  private final RunFolder folder;
  private final RunDescription description;

  private RunReader(RunFolder folder, RunDescription description) {
    this.folder = folder;
    this.description = description;
  }

  /**
   * Opens a run's folder.
   *
   * @throws RunException if it is not the folder of a run, or of a newer version's
   */
  public static RunReader open(Path path) throws RunException {
    if (!Files.isDirectory(path)) {
      throw new RunException("There is no folder %s; name the folder of a run.".formatted(path));
    }
    RunFolder folder = new RunFolder(path);
    return new RunReader(folder, DescriptionFile.read(folder.description()));
  }

  /** The run's folder. */
  public Path folder() {
    return folder.path();
  }

  /** What the run is. */
  public RunDescription description() {
    return description;
  }

  /**
   * Where the run was forked from, if it was.
   *
   * @throws RunException if that is not as Ganvas writes it
   */
  public Optional<RunParent> parent() throws RunException {
    return folder.parent().read();
  }

  /**
   * The run's name and note, as people gave them.
   *
   * @throws RunException if they are not as Ganvas writes them
   */
  public RunNotes notes() throws RunException {
    return folder.notes().read().orElse(RunNotes.NONE);
  }

  /**
   * The settings that were changed while the run trained, oldest first.
   *
   * @throws RunException if they cannot be read
   */
  public List<RunChange> changes() throws RunException {
    try {
      return ChangeLog.read(folder.changes());
    } catch (IOException e) {
      throw unreadable(folder.changes(), e);
    }
  }

  /**
   * The settings now in force: those it began with and what was changed since.
   *
   * @throws RunException if the catalogue does not know one of them, or not with that value
   */
  public Settings settings(Catalogue catalogue) throws RunException {
    return settingsAt(catalogue, Long.MAX_VALUE);
  }

  /**
   * The settings in force when the curves had so many points.
   *
   * @throws RunException if the catalogue does not know one of them, or not with that value
   */
  public Settings settingsAt(Catalogue catalogue, long points) throws RunException {
    Settings settings = description.settings(catalogue);
    for (RunChange change : changes()) {
      if (change.point() <= points) {
        settings = description.changed(settings, change, catalogue);
      }
    }
    return settings;
  }

  /**
   * The steps of the checkpoints that somebody chose to keep.
   *
   * @throws RunException if they cannot be read
   */
  public Set<Long> pinnedSteps() throws RunException {
    try {
      return new Pins(folder.checkpoints()).read();
    } catch (IOException e) {
      throw unreadable(folder.checkpoints(), e);
    }
  }

  /**
   * Keeps a checkpoint however old it grows, also of a run that trains.
   *
   * @throws RunException if that cannot be written
   */
  public void pin(long step) throws RunException {
    writePins(pins -> pins.add(step));
  }

  /**
   * Lets go of a checkpoint: it is deleted when it is too old.
   *
   * @throws RunException if that cannot be written
   */
  public void unpin(long step) throws RunException {
    writePins(pins -> pins.remove(step));
  }

  private interface PinWriting {
    void on(Pins pins) throws IOException;
  }

  private void writePins(PinWriting writing) throws RunException {
    try {
      writing.on(new Pins(folder.checkpoints()));
    } catch (IOException e) {
      throw new RunException(
          "The choice of checkpoints could not be saved in %s (%s)."
              .formatted(folder.checkpoints(), Failures.reason(e)),
          e);
    }
  }

  /**
   * The steps of all checkpoints, oldest first.
   *
   * @throws RunException if the folder cannot be read
   */
  public List<Long> checkpointSteps() throws RunException {
    try {
      return folder.checkpointSteps();
    } catch (IOException e) {
      throw unreadable(folder.checkpoints(), e);
    }
  }

  /**
   * The newest checkpoint that is whole, whatever its size; damaged newer ones are passed over with
   * a warning in the log.
   *
   * @throws RunException if there is none
   */
  public Checkpoint latestCheckpoint() throws RunException {
    return latestCheckpoint(Long.MAX_VALUE);
  }

  /**
   * The newest checkpoint that is whole; damaged newer ones are passed over with a warning in the
   * log.
   *
   * @param mostBytes that the file can have if it belongs to the run
   * @throws RunException if there is none
   */
  public Checkpoint latestCheckpoint(long mostBytes) throws RunException {
    List<Long> steps = checkpointSteps();
    if (steps.isEmpty()) {
      throw new RunException(
          "The run in %s has no checkpoint yet; train it until it has saved one."
              .formatted(folder.path()));
    }
    for (int i = steps.size() - 1; i > 0; i--) {
      try {
        return checkpoint(steps.get(i), mostBytes);
      } catch (RunException e) {
        LOG.warn("{} An older checkpoint is used.", e.getMessage());
      }
    }
    return checkpoint(steps.get(0), mostBytes);
  }

  /**
   * One checkpoint.
   *
   * @param mostBytes that the file can have if it belongs to the run
   * @throws RunException if it is missing, damaged or larger
   */
  public Checkpoint checkpoint(long step, long mostBytes) throws RunException {
    return new Checkpoint(step, Npz.read(folder.checkpoint(step), mostBytes));
  }

  /** Whether the run has begun its curves. */
  public boolean hasCurves() {
    return Files.exists(folder.losses());
  }

  /**
   * The steps at which samples were kept to look back at, oldest first.
   *
   * @throws RunException if the folder cannot be read
   */
  public List<Long> frameSteps() throws RunException {
    try {
      return folder.frameSteps();
    } catch (IOException e) {
      throw unreadable(folder.frames(), e);
    }
  }

  /**
   * Samples as the run showed them at a step, with D's verdicts; read within a millisecond or so.
   *
   * @param step one of {@link #frameSteps}
   * @throws RunException if they are missing or damaged
   */
  public Samples frame(long step) throws RunException {
    return FrameFile.read(folder.frame(step), step);
  }

  /**
   * The run's curves. A last row that is not whole, as a killed program may leave it, is passed
   * over.
   *
   * @throws RunException if the file is missing or not Ganvas's own
   */
  public History losses() throws RunException {
    String text;
    try {
      text = Files.readString(folder.losses(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(folder.losses(), e);
    }
    if (LossLog.HEADER.startsWith(text)) {
      return new History();
    }
    if (!text.startsWith(LossLog.HEADER)) {
      throw damaged(1, new IllegalArgumentException("unknown columns"));
    }
    History history = new History();
    int line = 1;
    for (int at = LossLog.HEADER.length(), end; (end = text.indexOf('\n', at)) >= 0; at = end + 1) {
      line++;
      try {
        appendRow(history, text.substring(at, end));
      } catch (IllegalArgumentException e) {
        throw damaged(line, e);
      }
    }
    return history;
  }

  private static void appendRow(History history, String row) {
    String[] cells = row.split(",", -1);
    if (cells.length != Curve.values().length + 1) {
      throw new IllegalArgumentException(cells.length + " cells");
    }
    float[] values = new float[Curve.values().length];
    for (int i = 0; i < values.length; i++) {
      String cell = cells[i + 1];
      values[i] = cell.isEmpty() ? Float.NaN : Float.parseFloat(cell);
    }
    history.append(Long.parseLong(cells[0]), values);
  }

  private RunException damaged(int line, IllegalArgumentException cause) {
    return new RunException(
        "Line %d of %s is not as Ganvas writes it; the curves cannot be shown."
            .formatted(line, folder.losses()),
        cause);
  }

  private static RunException unreadable(Path file, IOException e) {
    return new RunException(
        "%s cannot be read (%s); check that you may open it.".formatted(file, Failures.reason(e)),
        e);
  }
}
