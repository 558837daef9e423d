package org.ganvas.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.DatasetSources;
import org.ganvas.event.EventBus;
import org.ganvas.event.History;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.Notice;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.RunSaved;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.NpyArray;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunRecorder;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.KeptRunRequest;
import org.ganvas.training.RunRequest;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;
import org.jspecify.annotations.Nullable;

/**
 * Keeps to the contract of a training service without computing anything: an iteration is a point
 * in the history, and a run is kept with an empty picture.
 */
final class FakeTraining implements TrainingService {
  private final EventBus bus = new EventBus();
  private final AtomicBoolean stop = new AtomicBoolean();
  private final CountDownLatch begin = new CountDownLatch(1);
  private final long iterationMillis;
  private final Ending ending;
  private volatile Phase phase = Phase.IDLE;
  private Catalogue catalogue = TestCatalogue.create();
  private @Nullable Thread engine;
  @Nullable Settings settings;
  @Nullable KeptRunRequest reopened;
  volatile boolean labelled;

  enum Ending {
    LENGTH,
    PREPARATION_FAILS,
    NAN,
    UNSAVED
  }

  FakeTraining(long iterationMillis, Ending ending) {
    this.iterationMillis = iterationMillis;
    this.ending = ending;
  }

  @Override
  public EventBus events() {
    return bus;
  }

  @Override
  public Phase phase() {
    return phase;
  }

  @Override
  public void warmUp() {}

  @Override
  public void prepare(RunRequest request) {
    settings = request.settings();
    engine = new Thread(() -> train(request), "fake engine");
    engine.start();
  }

  @Override
  public void reopen(KeptRunRequest request) {
    reopened = request;
    engine = new Thread(() -> goOn(request), "fake engine");
    engine.start();
  }

  /** Does nothing with a run on disk but to say how it went. */
  private void goOn(KeptRunRequest request) {
    try {
      enter(Phase.PREPARING, 0);
      bus.publish(new RunPrepared(request.toString(), new History(), grid(0), true, 2, 0));
      enter(Phase.PAUSED, 0);
      begin.await();
      enter(Phase.RUNNING, 0);
      enter(Phase.FINISHED, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void saveForGood() {}

  @Override
  public void resume() {
    begin.countDown();
  }

  /** Tells the service where to find its choices. */
  void findChoicesIn(Catalogue all) {
    catalogue = all;
  }

  private void train(RunRequest request) {
    Path folder = request.folder().orElseThrow();
    try {
      enter(Phase.PREPARING, 0);
      if (ending == Ending.PREPARATION_FAILS) {
        say(Notice.Severity.ERROR, "The engine has no memory.", "Close other programs.");
        enter(Phase.FAILED, 0);
        return;
      }
      RunRecorder recorder = RunRecorder.create(folder, describe(request), request.replace());
      History history = new History();
      SampleGrid grid = grid(0);
      bus.publish(new RunPrepared(folder.toString(), history, grid, true, 2, 0));
      enter(Phase.PAUSED, 0);
      begin.await();
      enter(Phase.RUNNING, 0);
      iterate(request.settings().get(TrainingSettings.STEPS), history, recorder);
      recorder.close();
    } catch (RunException | DatasetException | InvalidSetting e) {
      say(Notice.Severity.ERROR, String.valueOf(e.getMessage()), "");
      enter(Phase.FAILED, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RunDescription describe(RunRequest request) throws DatasetException, InvalidSetting {
    String name = request.settings().get(catalogue.datasetSetting());
    Dataset pictures =
        new DatasetSources(catalogue.datasets()).resolve(name, request.labels()).load();
    labelled = pictures.labelled();
    return RunDescription.of(
        "fake", Instant.EPOCH, catalogue, catalogue.plan(request.settings(), pictures));
  }

  private static SampleGrid grid(long step) {
    return new SampleGrid(1, 1, 4, 4, new byte[16], new float[0], step);
  }

  private void iterate(long steps, History history, RunRecorder recorder)
      throws InterruptedException, RunException {
    long step = 0;
    while (step < steps && !stop.get()) {
      if (iterationMillis > 0) {
        Thread.sleep(iterationMillis);
      }
      step++;
      history.append(step, 0.5f, 0.75f, 0.6f, 0.4f, 1, 1, 1000);
      bus.publish(
          new Snapshot(
              step, step / 10.0, (int) step, 1234, step * 10, (steps - step) * 10, null, 0, 0));
      if (ending == Ending.NAN && step == 3) {
        say(Notice.Severity.ERROR, "The generator's loss is NaN at step 3.", "Lower lr-g.");
        enter(Phase.PAUSED, step);
        return;
      }
    }
    if (stop.get()) {
      enter(Phase.STOPPING, step);
    }
    save(step, recorder);
    enter(Phase.FINISHED, step);
  }

  private void save(long step, RunRecorder recorder) throws RunException {
    if (ending == Ending.UNSAVED) {
      say(Notice.Severity.ERROR, "The checkpoint cannot be written: no space left.", "Free some.");
      return;
    }
    recorder.saveSamples(grid(step));
    recorder.saveCheckpoint(step, Map.of("step", NpyArray.scalar(step)));
    bus.publish(new RunSaved(recorder.folder(), step));
  }

  private void say(Notice.Severity severity, String message, String advice) {
    bus.publish(new Notice(severity, message, advice));
  }

  private void enter(Phase next, long step) {
    phase = next;
    bus.publish(new PhaseChanged(next, step));
  }

  @Override
  public void pause() {}

  @Override
  public void step(StepKind kind) {}

  @Override
  public void stop() {
    stop.set(true);
    begin.countDown();
  }

  @Override
  public void apply(LiveSettings live) {}

  @Override
  public void showFreshNoise(boolean fresh) {}

  @Override
  public void showClass(OptionalInt label) {}

  @Override
  public void showRawGenerator(boolean raw) {}

  @Override
  public void requestSnapshot() {}

  @Override
  public void copyGenerator(Weights weights, Consumer<Optional<GeneratorCopy>> receiver) {
    receiver.accept(Optional.empty());
  }

  @Override
  public void close() {
    stop();
    if (engine != null) {
      try {
        engine.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
