package org.ganvas.training;

import org.ganvas.event.EventBus;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.RunSaved;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;

/**
 * Keeps a run in its folder while it trains. What cannot be written is told once and does not end
 * the run. Belongs to the engine thread.
 */
final class RunKeeper implements AutoCloseable {
  private final RunRecorder recorder;
  private final TrainingRun run;
  private final long checkpointEvery;
  private final EventBus bus;
  private final GridSampler grids;
  private long savedAt = -1;
  private boolean lossesFail;

  RunKeeper(RunRecorder recorder, TrainingRun run, long checkpointEvery, EventBus bus) {
    this.recorder = recorder;
    this.run = run;
    this.checkpointEvery = checkpointEvery;
    this.bus = bus;
    this.grids = new GridSampler(run);
  }

  /** After each iteration: its losses, and a checkpoint when it is time. */
  void iterated() {
    try {
      recorder.appendNew(run.history());
      lossesFail = false;
    } catch (RunException e) {
      if (!lossesFail) {
        warn(e);
      }
      lossesFail = true;
    }
    if (run.step() % checkpointEvery == 0) {
      save();
    }
  }

  /** A checkpoint and a sample grid of the run as it is, unless it is saved already. */
  void save() {
    if (savedAt == run.step()) {
      return;
    }
    try {
      recorder.saveSamples(grids.sample(false));
      recorder.saveCheckpoint(run.step(), CheckpointArrays.of(run));
      savedAt = run.step();
      bus.publish(new RunSaved(recorder.folder(), run.step()));
    } catch (RunException e) {
      warn(e);
    }
  }

  @Override
  public void close() {
    if (run.step() > 0) {
      save();
    }
    abandon();
  }

  /** Leaves the folder as it is. */
  void abandon() {
    try {
      recorder.close();
    } catch (RunException e) {
      warn(e);
    }
  }

  private void warn(RunException e) {
    bus.publish(
        new Notice(
            Severity.WARNING,
            String.valueOf(e.getMessage()),
            "Training goes on; make room or stop the run."));
  }
}
