package org.ganvas.ui.status;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ganvas.event.BesideTrained;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.RunSaved;
import org.ganvas.event.Snapshot;
import org.ganvas.ui.look.Figures;

/** What the status bar says: where the run is kept, memory, threads. */
public final class StatusViewModel {
  private final ReadOnlyStringWrapper saved =
      new ReadOnlyStringWrapper(this, "saved", "No run yet");
  private final ReadOnlyObjectWrapper<Optional<Path>> folder =
      new ReadOnlyObjectWrapper<>(this, "folder", Optional.empty());
  private final ReadOnlyStringWrapper beside = new ReadOnlyStringWrapper(this, "beside", "");
  private final ReadOnlyStringWrapper memory = new ReadOnlyStringWrapper(this, "memory", "");
  private final ReadOnlyStringWrapper threads = new ReadOnlyStringWrapper(this, "threads", "");

  /** Takes note of how far the run beside is. */
  public void besideTrained(BesideTrained turn) {
    beside.set(
        turn.goesOn()
            ? "beside it %s · step %s".formatted(turn.name(), Figures.count(turn.step()))
            : "");
  }

  /** Takes note of a new run. */
  public void runPrepared(RunPrepared run) {
    saved.set(run.name() + " · not saved yet");
    folder.set(Optional.empty());
    threads.set(run.threads() == 1 ? "1 thread" : run.threads() + " threads");
  }

  /** Takes note of a checkpoint. */
  public void runSaved(RunSaved event) {
    saved.set(
        "%s · saved at step %s"
            .formatted(event.folder().getFileName(), Figures.count(event.step())));
    folder.set(Optional.of(event.folder()));
  }

  /** Takes note of the memory in use. */
  public void show(Snapshot snapshot) {
    memory.set(
        "engine %s · Java %s"
            .formatted(
                Figures.bytes(snapshot.offHeapBytes()), Figures.bytes(snapshot.heapBytes())));
  }

  /** The run and its last checkpoint. */
  public ReadOnlyStringProperty savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** The run's folder, once something is in it. */
  public ReadOnlyObjectProperty<Optional<Path>> folderProperty() {
    return folder.getReadOnlyProperty();
  }

  /** The run that takes turns with this one, or empty where none does. */
  public ReadOnlyStringProperty besideProperty() {
    return beside.getReadOnlyProperty();
  }

  /** Memory in use, or empty before the first run. */
  public ReadOnlyStringProperty memoryProperty() {
    return memory.getReadOnlyProperty();
  }

  /** Threads the engine computes with, or empty before the first run. */
  public ReadOnlyStringProperty threadsProperty() {
    return threads.getReadOnlyProperty();
  }
}
