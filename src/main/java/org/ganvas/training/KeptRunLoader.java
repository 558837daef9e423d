package org.ganvas.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.event.EventBus;
import org.ganvas.event.History;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.Environment;
import org.ganvas.run.RunChange;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunLock;
import org.ganvas.run.RunParent;
import org.ganvas.run.RunRecorder;
import org.ganvas.tensor.kernel.Engine;

/** Makes sessions of runs that are on disk. Belongs to the engine thread. */
final class KeptRunLoader {
  /** Iterations of a small recipe that take a second or more. */
  private static final int MANY = 50;

  private final Catalogue catalogue;
  private final DatasetCache datasets;
  private final EventBus bus;

  KeptRunLoader(Catalogue catalogue, DatasetCache datasets, EventBus bus) {
    this.catalogue = catalogue;
    this.datasets = datasets;
    this.bus = bus;
  }

  /**
   * Loads a run.
   *
   * @throws InvalidSetting if what is to be changed cannot be
   * @throws DatasetException if the data cannot be read
   * @throws RunException if a folder cannot be used
   */
  Session load(KeptRunRequest request) throws InvalidSetting, DatasetException, RunException {
    if (request instanceof KeptRunRequest.Resume resume) {
      return resume(resume);
    }
    return request instanceof KeptRunRequest.Fork fork
        ? fork(fork)
        : replay((KeptRunRequest.Replay) request);
  }

  private Session resume(KeptRunRequest.Resume request)
      throws InvalidSetting, DatasetException, RunException {
    Path folder = request.folder().toAbsolutePath().normalize();
    Optional<String> readOnly = RunLock.whyReadOnly(folder);
    if (readOnly.isPresent()) {
      throw new RunException(readOnly.get());
    }
    PastRun past = open(folder);
    TrainingRun run = past.nearest(past.losses().size(), Stopwatch.RUNNING, this::warn);
    try {
      SettingChanges changes = changes(past, run.history().size(), request.changes());
      changes.checkThatTheRunGoesOn();
      TrainingPlan next = catalogue.plan(changes.after(), past.dataset());
      List<RunChange> written = changes.asChanges(run.history().size(), run.step());
      goOn(run, next);
      RunRecorder recorder = RunRecorder.reopen(folder, run.step(), run.history().size());
      closedIfItFails(recorder, () -> append(written, recorder));
      sayWhetherToTheBit(past, next);
      return session(run, recorder, folder);
    } catch (InvalidSetting | RunException e) {
      run.free();
      throw e;
    }
  }

  private Session fork(KeptRunRequest.Fork request)
      throws InvalidSetting, DatasetException, RunException {
    Path folder = request.folder().toAbsolutePath().normalize();
    checkOwnFolder(request.parent(), folder);
    PastRun past = open(request.parent());
    int points = past.pointsAt(request.step());
    SettingChanges changes = changes(past, points, request.changes());
    changes.checkThatAForkGoesOn();
    TrainingPlan next = catalogue.plan(changes.after(), past.dataset());
    TrainingRun run = TimeMachine.rebuilt(past, points, this::sayWhatIsTrainedAgain);
    try {
      goOn(run, next);
      RunParent parent =
          new RunParent(
              request.parent().toAbsolutePath().normalize().toString(), request.step(), points);
      RunRecorder recorder =
          RunRecorder.fork(folder, again(past, folder, next), parent, request.replace());
      List<RunChange> written = changes.asChanges(points, request.step());
      closedIfItFails(
          recorder,
          () -> {
            begin(run, recorder, past);
            append(written, recorder);
          });
      sayWhetherToTheBit(past, next);
      return session(run, recorder, folder);
    } catch (InvalidSetting | RunException e) {
      run.free();
      throw e;
    }
  }

  private Session replay(KeptRunRequest.Replay request)
      throws InvalidSetting, DatasetException, RunException {
    Path folder = request.folder().toAbsolutePath().normalize();
    checkOwnFolder(request.original(), folder);
    PastRun past = open(request.original());
    Optional<RunParent> parent = past.reader().parent();
    int start = parent.map(RunParent::points).orElse(0);
    int end = past.losses().size();
    Stopwatch stopwatch = Stopwatch.of(past.losses(), end);
    TrainingRun run =
        parent.isPresent()
            ? past.nearest(start, stopwatch, this::warn)
            : new TrainingRun(past.planAt(0), new History(), stopwatch);
    try {
      RunDescription description = again(past, folder, run.plan());
      RunRecorder recorder =
          parent.isPresent()
              ? RunRecorder.fork(folder, description, parent.get(), request.replace())
              : RunRecorder.create(folder, description, request.replace());
      closedIfItFails(recorder, () -> begin(run, recorder, past));
      sayWhetherToTheBit(past, run.plan());
      RunKeeper keeper = RunKeeper.of(recorder, run, bus);
      return new Session(
          folder.getFileName().toString(),
          run,
          Optional.of(keeper),
          new Retraced(past, start, end, keeper::changed),
          bus);
    } catch (RunException e) {
      run.free();
      throw e;
    }
  }

  /** Some seconds in which nothing else is to be seen want a word. */
  private void sayWhatIsTrainedAgain(int iterations) {
    if (iterations >= MANY) {
      bus.publish(
          new Notice(
              Severity.INFO,
              String.format(
                  Locale.ROOT,
                  "%,d iterations since the nearest checkpoint are trained again first.",
                  iterations),
              ""));
    }
  }

  private void warn(String sentence) {
    bus.publish(new Notice(Severity.WARNING, sentence, ""));
  }

  private PastRun open(Path folder) throws RunException, DatasetException {
    PastRun past = PastRun.open(catalogue, folder, datasets);
    Engine.start(past.settingsAt(Long.MAX_VALUE).get(TrainingSettings.THREADS).intValue());
    return past;
  }

  private SettingChanges changes(PastRun past, long points, Map<String, String> texts)
      throws RunException {
    Settings before = past.settingsAt(points);
    return new SettingChanges(catalogue, before, texts);
  }

  private static RunDescription again(PastRun past, Path folder, TrainingPlan plan) {
    return past.reader()
        .description()
        .again(
            folder.getFileName().toString(),
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            plan.threads());
  }

  /** Puts into a new folder what a run has of its parent, as far as it has gone. */
  private static void begin(TrainingRun run, RunRecorder recorder, PastRun past)
      throws RunException {
    recorder.appendNew(run.history());
    recorder.inherit(past.reader(), run.step(), run.history().size());
    if (run.history().size() > 0) {
      recorder.pin(run.step());
      recorder.saveCheckpoint(run.step(), CheckpointArrays.of(run));
    }
  }

  private static void append(List<RunChange> changes, RunRecorder recorder) throws RunException {
    for (RunChange change : changes) {
      recorder.append(change);
    }
  }

  private interface Writing {
    void run() throws RunException;
  }

  private static void closedIfItFails(RunRecorder recorder, Writing writing) throws RunException {
    try {
      writing.run();
    } catch (RunException e) {
      recorder.close();
      throw e;
    }
  }

  /** Has a run go on by the plan of changed settings. */
  private static void goOn(TrainingRun run, TrainingPlan next) throws RunException {
    Engine.start(next.threads());
    try {
      run.adopt(next);
    } catch (RunException e) {
      throw new RunException(
          "With these changes the networks or the optimisers' moments would be others, so the run cannot go on; change them in a new run.",
          e);
    }
  }

  private void sayWhetherToTheBit(PastRun past, TrainingPlan plan) {
    Environment.here(plan.threads())
        .whyNotToTheBit(past.reader().description().environment())
        .ifPresent(sentence -> bus.publish(new Notice(Severity.INFO, sentence, "")));
  }

  private Session session(TrainingRun run, RunRecorder recorder, Path folder) {
    return new Session(
        folder.getFileName().toString(),
        run,
        Optional.of(RunKeeper.of(recorder, run, bus)),
        Course.FREE,
        bus);
  }

  private static void checkOwnFolder(Path original, Path folder) throws RunException {
    try {
      if (Files.exists(folder) && Files.exists(original) && Files.isSameFile(original, folder)) {
        throw new RunException(
            "%s is the folder of the run itself; choose another folder for the new one."
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new RunException("%s cannot be read; choose another folder.".formatted(folder), e);
    }
  }
}
