package org.ganvas.training;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ganvas.data.DatasetException;
import org.ganvas.event.EventBus;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.LiveSettingsApplied;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.gan.Diverged;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.EngineUnavailable;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The training service on a thread that owns all tensors of its run. */
public final class EngineTrainingService implements TrainingService {
  private static final Logger LOG = LoggerFactory.getLogger(EngineTrainingService.class);

  private final EventBus bus = new EventBus();
  private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
  private final RunLoader loader;
  private final Thread engine;
  private Phase phase = Phase.IDLE;

  // What follows belongs to the engine thread.
  private @Nullable Session session;
  private @Nullable Companion companion;
  private GridChoice choice = GridChoice.STANDARD;
  private boolean closed;

  /**
   * @param catalogue what settings refer to
   */
  public EngineTrainingService(Catalogue catalogue) {
    loader = new RunLoader(catalogue, bus);
    engine = new Thread(this::work, "ganvas-engine");
    engine.setDaemon(true);
    engine.start();
  }

  @Override
  public EventBus events() {
    return bus;
  }

  @Override
  public synchronized Phase phase() {
    return phase;
  }

  @Override
  public void warmUp() {
    commands.add(loader::warmUp);
  }

  @Override
  public void prepare(RunRequest request) {
    commands.add(() -> load(() -> loader.load(request)));
  }

  @Override
  public void reopen(KeptRunRequest request) {
    commands.add(
        () -> {
          load(() -> loader.load(request));
          if (request instanceof KeptRunRequest.Fork fork) {
            fork.beside().ifPresent(this::accompany);
          }
        });
  }

  @Override
  public void resume() {
    commands.add(
        () -> {
          if (session != null && phase() == Phase.PAUSED) {
            announce(session.isComplete() ? Phase.FINISHED : Phase.RUNNING);
          }
        });
  }

  @Override
  public void pause() {
    announceIf(Phase.RUNNING, Phase.PAUSING);
    commands.add(
        () -> {
          if (session != null && (phase() == Phase.PAUSING || phase() == Phase.RUNNING)) {
            session.show(choice);
            announce(Phase.PAUSED);
          }
        });
  }

  @Override
  public void step(StepKind kind) {
    commands.add(
        () -> {
          if (session != null && session.isFree() && phase() == Phase.PAUSED) {
            Session stepped = session;
            guarded(() -> stepped.step(kind));
            stepped.show(choice);
          }
        });
  }

  @Override
  public void stop() {
    announceIf(Phase.RUNNING, Phase.STOPPING);
    commands.add(
        () -> {
          if (session != null && (phase() == Phase.STOPPING || phase().hasOpenRun())) {
            finish(session);
          }
        });
  }

  @Override
  public void apply(LiveSettings settings) {
    commands.add(
        () -> {
          if (session != null && session.isFree()) {
            session.apply(settings);
            bus.publish(new LiveSettingsApplied(settings, session.step()));
          }
        });
  }

  @Override
  public void saveForGood() {
    commands.add(
        () -> {
          if (session != null) {
            session.saveForGood();
          }
        });
  }

  @Override
  public void showFreshNoise(boolean fresh) {
    commands.add(
        () -> {
          choice = choice.withFreshNoise(fresh);
          showNow();
        });
  }

  @Override
  public void showRawGenerator(boolean raw) {
    commands.add(
        () -> {
          choice = choice.withRawGenerator(raw);
          showNow();
        });
  }

  @Override
  public void showClass(OptionalInt label) {
    commands.add(
        () -> {
          if (session != null) {
            session.showClass(label);
            showNow();
          }
        });
  }

  @Override
  public void requestSnapshot() {
    commands.add(this::showNow);
  }

  @Override
  public void copyGenerator(Weights weights, Consumer<Optional<GeneratorCopy>> receiver) {
    commands.add(
        () -> receiver.accept(Optional.ofNullable(session).map(open -> open.copy(weights))));
  }

  @Override
  public void close() {
    commands.add(
        () -> {
          closeRuns();
          closed = true;
        });
    try {
      engine.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Obeys commands and iterates in between, until closed. */
  private void work() {
    while (!closed) {
      try {
        Runnable command = nextCommand();
        if (command != null) {
          command.run();
        } else if (session != null && phase() == Phase.RUNNING) {
          iterate(session);
        }
      } catch (InterruptedException e) {
        return;
      } catch (EngineUnavailable e) {
        fail(String.valueOf(e.getMessage()), "", e);
      } catch (OutOfMemoryError e) {
        fail("Not enough memory for this run.", "Take a smaller batch or smaller networks.", e);
      } catch (RuntimeException | Error e) {
        fail(
            "The engine failed unexpectedly: %s.".formatted(e.getMessage()),
            "Start the run again; the log says more.",
            e);
      }
    }
    MemoryScope.freeAll();
  }

  /** The next command: waits for one unless there are iterations to do. */
  private @Nullable Runnable nextCommand() throws InterruptedException {
    if (session == null || phase() != Phase.RUNNING) {
      return commands.take();
    }
    if (companion != null && companion.hasTurn()) {
      return commands.poll();
    }
    long wait = session.nanosToNextIteration();
    return wait > 0 ? commands.poll(wait, TimeUnit.NANOSECONDS) : commands.poll();
  }

  private void iterate(Session running) {
    Companion other = companion;
    if (other != null && other.hasTurn()) {
      companion = other.iterate() ? other : null;
      return;
    }
    if (running.nanosToNextIteration() > 0) {
      return;
    }
    guarded(
        () -> {
          running.iterate();
          running.showIfDue(choice);
          if (running.isComplete()) {
            finish(running);
          }
        });
  }

  /**
   * Does what may diverge; if it does, the run is held in its last good state. That is the one
   * before the update that failed: earlier updates of the same iteration stay.
   */
  private void guarded(Runnable updates) {
    try {
      updates.run();
    } catch (Diverged e) {
      Session held = session;
      bus.publish(
          new Notice(
              Severity.ERROR,
              "Training stopped in iteration %d: %s."
                  .formatted(held == null ? 0 : held.step() + 1, e.getMessage()),
              "Both networks are as they were before the update that failed. A lower learning rate usually helps, or starting again."));
      if (held != null) {
        held.show(choice);
      }
      announce(Phase.PAUSED);
    }
  }

  private interface Loading {
    Session load() throws InvalidSetting, DatasetException, RunException;
  }

  private void load(Loading loading) {
    closeRuns();
    announce(Phase.PREPARING);
    try {
      session = loading.load();
      bus.publish(session.prepared());
      session.show(choice);
      announce(Phase.PAUSED);
    } catch (InvalidSetting | DatasetException | RunException e) {
      LOG.debug("A run could not be prepared", e);
      bus.publish(new Notice(Severity.ERROR, String.valueOf(e.getMessage()), ""));
      announce(Phase.FAILED);
    }
  }

  /** Has the parent of the run that was loaded train on beside it. */
  private void accompany(KeptRunRequest.Resume request) {
    Session forked = session;
    if (forked == null) {
      return;
    }
    try {
      companion = new Companion(loader.loadBeside(request, forked.threads()), bus);
    } catch (InvalidSetting | DatasetException | RunException e) {
      LOG.debug("A run could not be loaded beside another", e);
      bus.publish(
          new Notice(
              Severity.WARNING,
              "Nothing trains beside this run: %s".formatted(e.getMessage()),
              ""));
    }
  }

  private void endCompanion() {
    if (companion != null) {
      companion.close();
      companion = null;
    }
  }

  private void closeRuns() {
    endCompanion();
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private void finish(Session ended) {
    ended.show(GridChoice.STANDARD);
    ended.release();
    endCompanion();
    announce(Phase.FINISHED);
  }

  private void showNow() {
    if (session != null) {
      session.show(choice);
    }
  }

  private void fail(String message, String advice, Throwable cause) {
    LOG.error(message, cause);
    if (companion != null) {
      companion.abandon();
      companion = null;
    }
    if (session != null) {
      session.abandon();
      session = null;
    }
    bus.publish(new Notice(Severity.ERROR, message, advice));
    announce(Phase.FAILED);
  }

  private void announce(Phase next) {
    Session current = session;
    synchronized (this) {
      phase = next;
      bus.publish(new PhaseChanged(next, current == null ? 0 : current.step()));
    }
  }

  private synchronized void announceIf(Phase expected, Phase next) {
    if (phase == expected) {
      announce(next);
    }
  }
}
