package org.ganvas.training;

import org.ganvas.event.EventBus;
import org.ganvas.event.RunSaved;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;

/**
 * Keeps a run in its folder while it trains. What cannot be written does not end the run; it is
 * told once, and again only if it was written in between. Belongs to the engine thread.
 */
final class RunKeeper implements AutoCloseable {
  private final RunRecorder recorder;
  private final TrainingRun run;
  private final long checkpointEvery;
  private final EventBus bus;
  private final RunSamples sampler;
  private final FailureStreak appending;
  private final FailureStreak saving;
  private long savedAt = -1;

  RunKeeper(RunRecorder recorder, TrainingRun run, long checkpointEvery, EventBus bus) {
    this.recorder = recorder;
    this.run = run;
    this.checkpointEvery = checkpointEvery;
    this.bus = bus;
    this.sampler = RunSamples.of(run);
    this.appending = new FailureStreak(bus);
    this.saving = new FailureStreak(bus);
  }

  /** After each iteration: its losses, and a checkpoint when it is time. */
  void iterated() {
    try {
      recorder.appendNew(run.history());
      appending.succeeded();
    } catch (RunException e) {
      appending.failed(e);
    }
    if (run.step() % checkpointEvery == 0) {
      save();
    }
  }

  /** A checkpoint and a picture of samples of the run as it is, unless it is saved already. */
  void save() {
    if (savedAt == run.step()) {
      return;
    }
    try {
      recorder.saveSamples(sampler.sample(GridChoice.STANDARD));
      recorder.saveCheckpoint(run.step(), CheckpointArrays.of(run));
      savedAt = run.step();
      saving.succeeded();
      bus.publish(new RunSaved(recorder.folder(), run.step()));
    } catch (RunException e) {
      saving.failed(e);
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
      appending.failed(e);
    }
  }
}
