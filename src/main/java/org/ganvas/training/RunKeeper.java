package org.ganvas.training;

import org.ganvas.event.EventBus;
import org.ganvas.event.RunSaved;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.Retention;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;

/**
 * Keeps a run in its folder while it trains. What cannot be written does not end the run; it is
 * told once, and again only if it was written in between. Belongs to the engine thread.
 */
final class RunKeeper implements AutoCloseable {
  private static final double MEGABYTE = 1e6;

  /**
   * Of the training time that frames may take; a small network is through many iterations sooner.
   */
  private static final double SHARE_OF_FRAMES = 0.02;

  private final RunRecorder recorder;
  private final TrainingRun run;
  private final long checkpointEvery;
  private final long frameEvery;
  private final EventBus bus;
  private final RunSamples sampler;
  private final FailureStreak appending;
  private final FailureStreak saving;
  private final FailureStreak changing;
  private final FailureStreak framing;
  private int savedAt = -1;
  private long framesTook;

  /** Keeps a run as its settings say. */
  static RunKeeper of(RunRecorder recorder, TrainingRun run, EventBus bus) {
    Settings settings = run.plan().settings();
    recorder.keep(
        new Retention(
            settings.get(TrainingSettings.CHECKPOINTS_KEPT).intValue(),
            Math.round(settings.get(TrainingSettings.OLDER_CHECKPOINTS) * MEGABYTE)));
    return new RunKeeper(
        recorder,
        run,
        settings.get(TrainingSettings.CHECKPOINT_EVERY),
        settings.get(TrainingSettings.FRAME_EVERY),
        bus);
  }

  private RunKeeper(
      RunRecorder recorder, TrainingRun run, long checkpointEvery, long frameEvery, EventBus bus) {
    this.recorder = recorder;
    this.run = run;
    this.checkpointEvery = checkpointEvery;
    this.frameEvery = frameEvery;
    this.bus = bus;
    this.sampler = RunSamples.of(run);
    this.appending = new FailureStreak(bus);
    this.saving = new FailureStreak(bus);
    this.changing = new FailureStreak(bus);
    this.framing = new FailureStreak(bus);
  }

  /** After each iteration: its losses, and a checkpoint when it is time. */
  void iterated() {
    try {
      recorder.appendNew(run.history());
      appending.succeeded();
    } catch (RunException e) {
      appending.failed(e);
    }
    if (run.step() % frameEvery == 0) {
      saveFrame();
    }
    if (run.step() % checkpointEvery == 0) {
      save();
    }
  }

  private void saveFrame() {
    if (framesTook > SHARE_OF_FRAMES * run.trainedNanos()) {
      return;
    }
    long start = System.nanoTime();
    try {
      recorder.saveFrame(sampler.sample(GridChoice.STANDARD));
      framing.succeeded();
    } catch (RunException e) {
      framing.failed(e);
    }
    framesTook += System.nanoTime() - start;
  }

  /** A setting was changed. */
  void changed(RunChange change) {
    try {
      recorder.append(change);
      changing.succeeded();
    } catch (RunException e) {
      changing.failed(e);
    }
  }

  /** A checkpoint of the run as it is, kept however many come after it. */
  void saveForGood() {
    try {
      // First, so that it is not deleted in between.
      recorder.pin(run.step());
      save();
    } catch (RunException e) {
      saving.failed(e);
    }
  }

  /** A checkpoint and a picture of samples of the run as it is, unless it is saved already. */
  void save() {
    // An update of D alone makes no step, but another state.
    if (isSaved()) {
      return;
    }
    try {
      recorder.saveSamples(sampler.sample(GridChoice.STANDARD));
      recorder.saveCheckpoint(run.step(), CheckpointArrays.of(run));
      savedAt = run.history().size();
      saving.succeeded();
      bus.publish(new RunSaved(recorder.folder(), run.step()));
    } catch (RunException e) {
      saving.failed(e);
    }
  }

  /** Whether the run as it is now is on disk. */
  boolean isSaved() {
    return savedAt == run.history().size();
  }

  @Override
  public void close() {
    if (run.history().size() > 0) {
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
