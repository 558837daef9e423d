package org.ganvas.ui.run;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.Settings;
import org.ganvas.training.KeptRunRequest;
import org.ganvas.training.TrainingService;
import org.ganvas.training.TrainingService.StepKind;
import org.ganvas.ui.look.Figures;
import org.ganvas.ui.settings.SettingsViewModel;

/**
 * The run as the window commands it: what each button would do now, and how far the run is. A
 * command's effect on the phase is assumed until the engine says so, so that a second click cannot
 * give the same command twice.
 */
public final class RunViewModel {
  private final TrainingService service;
  private final SettingsViewModel settings;
  private final RunFolders folders;
  private final DiscardQuestion question;

  private final ReadOnlyObjectWrapper<Phase> phase;
  private final ReadOnlyObjectWrapper<TrainAction> action;
  private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper(this, "canStep");
  private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper(this, "canStop");
  private final ReadOnlyBooleanWrapper canReset = new ReadOnlyBooleanWrapper(this, "canReset");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
  private final ReadOnlyStringWrapper position = new ReadOnlyStringWrapper(this, "position", "");
  private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper(this, "pace", "");
  private Settings prepared;
  private LiveSettings inForce;
  private Optional<Snapshot> latest = Optional.empty();
  private Optional<Path> folder = Optional.empty();
  private long step;

  /**
   * @param service obeys the commands
   * @param settings what a new run is made of
   * @param folders where runs are kept
   * @param question asked before a run is lost
   */
  public RunViewModel(
      TrainingService service,
      SettingsViewModel settings,
      RunFolders folders,
      DiscardQuestion question) {
    this.service = service;
    this.settings = settings;
    this.folders = folders;
    this.question = question;
    this.prepared = settings.settings();
    this.inForce = settings.catalogue().live(prepared);
    this.phase = new ReadOnlyObjectWrapper<>(this, "phase", service.phase());
    this.action =
        new ReadOnlyObjectWrapper<>(this, "action", TrainAction.of(service.phase(), step));
    enter(service.phase());
    settings.settingsProperty().subscribe(this::applyLive);
  }

  /** What the large button does: trains, pauses or resumes. */
  public void trainOrPause() {
    switch (phase.get()) {
      case IDLE, FINISHED, FAILED -> {
        prepare();
        service.resume();
      }
      case PAUSED -> service.resume();
      case RUNNING -> {
        enter(Phase.PAUSING);
        service.pause();
      }
      case PREPARING, PAUSING, STOPPING -> {
        // The button is disabled: what was asked is under way.
      }
    }
  }

  /** Does one update, in a new run if none is open. */
  public void step(StepKind kind) {
    if (!canStep.get()) {
      return;
    }
    if (!phase.get().hasOpenRun()) {
      prepare();
    }
    service.step(kind);
  }

  /** Ends the run here and saves it. */
  public void stop() {
    if (canStop.get()) {
      enter(Phase.STOPPING);
      service.stop();
    }
  }

  /** Puts a fresh run in place of the present one, after asking if iterations would be lost. */
  public void reset() {
    if (canReset.get()) {
      guarded("Start over?", "and a new one begins", "Start over", this::prepare);
    }
  }

  /** Makes a change that ends the open run, after asking if iterations would be lost. */
  public void endRunFor(Runnable change) {
    guarded(
        "End this run?",
        "and the change takes effect with the next",
        "End it",
        () -> {
          stop();
          change.run();
        });
  }

  /**
   * Puts a run that is on disk to work in place of the present one, after asking if iterations
   * would be lost.
   *
   * @param request what is to be done with it
   * @param known the settings it goes on with, which the window then shows
   * @param into its folder from then on
   */
  public void reopen(KeptRunRequest request, Settings known, Path into) {
    Runnable reopening =
        () -> {
          begin(known, into);
          service.reopen(request);
          service.resume();
        };
    if (request instanceof KeptRunRequest.Fork fork
        && fork.beside().isPresent()
        && openFolder().equals(fork.beside().map(KeptRunRequest.Resume::folder))) {
      // The present run goes on beside the other.
      reopening.run();
    } else {
      guarded("Leave this run?", "and the other one goes on", "Leave it", reopening);
    }
  }

  /** Keeps a checkpoint of this moment for good, where a run is open. */
  public void keepMoment() {
    if (phase.get().hasOpenRun()) {
      service.saveForGood();
    }
  }

  /** The folder of the present run, if there is one. */
  public Optional<Path> folder() {
    return folder;
  }

  /** The folder of the run that is open, if one is. */
  public Optional<Path> openFolder() {
    return hasEnded(phase.get()) ? Optional.empty() : folder;
  }

  /** Takes note of what the engine does. */
  public void phaseChanged(PhaseChanged event) {
    step = event.step();
    enter(event.phase());
    if (event.phase() == Phase.PREPARING) {
      latest = Optional.empty();
      progress.set(0);
      position.set("");
    }
    pace.set(pace());
  }

  /** Takes note of how the run stands. */
  public void show(Snapshot snapshot) {
    step = snapshot.step();
    action.set(TrainAction.of(phase.get(), step));
    position.set(
        "step %s · epoch %s"
            .formatted(Figures.count(snapshot.step()), Figures.oneDecimal(snapshot.epoch())));
    latest = Optional.of(snapshot);
    double whole = (double) snapshot.trainedMillis() + snapshot.remainingMillis();
    boolean endKnown = snapshot.remainingMillis() >= 0 && whole > 0;
    progress.set(endKnown ? snapshot.trainedMillis() / whole : 0);
    pace.set(pace());
  }

  /** The settings the present run was begun with. */
  public Settings prepared() {
    return prepared;
  }

  /** What the engine is doing. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** What the large button does. */
  public ReadOnlyObjectProperty<TrainAction> actionProperty() {
    return action.getReadOnlyProperty();
  }

  /** Whether single updates can be made. */
  public ReadOnlyBooleanProperty canStepProperty() {
    return canStep.getReadOnlyProperty();
  }

  /** Whether there is a run to end. */
  public ReadOnlyBooleanProperty canStopProperty() {
    return canStop.getReadOnlyProperty();
  }

  /** Whether there is a run to begin again. */
  public ReadOnlyBooleanProperty canResetProperty() {
    return canReset.getReadOnlyProperty();
  }

  /** The share of the run that is done, from 0 to 1; 0 when its end is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Step and epoch, or empty before the first. */
  public ReadOnlyStringProperty positionProperty() {
    return position.getReadOnlyProperty();
  }

  /** Images a second, time trained and time left. */
  public ReadOnlyStringProperty paceProperty() {
    return pace.getReadOnlyProperty();
  }

  private String pace() {
    return latest.map(snapshot -> Pace.of(snapshot, phase.get())).orElse("");
  }

  private void prepare() {
    Settings now = settings.settings();
    Path next = folders.next(now);
    begin(now, next);
    service.prepare(now, Optional.of(next));
  }

  private void begin(Settings begun, Path into) {
    prepared = begun;
    // Before the window shows them: they are not meant for the run that ends here.
    inForce = settings.catalogue().live(begun);
    if (!settings.settings().equals(begun)) {
      settings.load(begun);
    }
    folder = Optional.of(into);
    step = 0;
    enter(Phase.PREPARING);
  }

  private void guarded(String headline, String whatHappens, String verb, Runnable change) {
    boolean loses = phase.get() == Phase.RUNNING || (phase.get().hasOpenRun() && step > 0);
    if (loses) {
      question.ask(
          headline,
          "This run of %s %s ends here, %s. What it has saved stays in its folder."
              .formatted(Figures.count(step), step == 1 ? "iteration" : "iterations", whatHappens),
          verb,
          change);
    } else {
      change.run();
    }
  }

  private void applyLive(Settings now) {
    LiveSettings live = settings.catalogue().live(now);
    // A run that is about to end takes no more changes: they are meant for the next.
    boolean takes = !hasEnded(phase.get()) && phase.get() != Phase.STOPPING;
    if (takes && !inForce.equals(live)) {
      inForce = live;
      service.apply(live);
    }
  }

  private void enter(Phase next) {
    phase.set(next);
    action.set(TrainAction.of(next, step));
    canStep.set(hasEnded(next) || next == Phase.PAUSED);
    canStop.set(next.hasOpenRun() || next == Phase.PREPARING);
    canReset.set(next != Phase.IDLE && next != Phase.PREPARING && next != Phase.STOPPING);
    if (hasEnded(next)) {
      settings.runClosed();
    } else {
      settings.runOpened(prepared);
      applyLive(settings.settings());
    }
  }

  private static boolean hasEnded(Phase phase) {
    return phase == Phase.IDLE || phase == Phase.FINISHED || phase == Phase.FAILED;
  }
}
