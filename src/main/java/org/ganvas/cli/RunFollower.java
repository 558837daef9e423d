package org.ganvas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ganvas.event.Curve;
import org.ganvas.event.Event;
import org.ganvas.event.EventBus.Subscription;
import org.ganvas.event.History;
import org.ganvas.event.Notice;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.RunLength;
import org.ganvas.training.TrainingService;
import org.jspecify.annotations.Nullable;

/**
 * Trains one run from its preparation to its end and shows how it goes. Events are delivered on the
 * thread that called {@link #train}, so that a slow terminal never holds up the engine.
 */
final class RunFollower {
  /** How long Ctrl-C and the like may go unseen. */
  private static final long LOOK_ROUND_MILLIS = 50;

  private final TrainingService service;
  private final ProgressDisplay display;
  private final RunLength length;
  private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();

  private final List<String> errors = new ArrayList<>();
  private Phase phase = Phase.IDLE;
  private boolean ran;
  private boolean began;
  private History history = new History();
  private @Nullable Snapshot newest;

  /**
   * @param service trains the run and is closed with its end
   * @param display shows how it goes
   * @param length how long the run is
   */
  RunFollower(TrainingService service, ProgressDisplay display, RunLength length) {
    this.service = service;
    this.display = display;
    this.length = length;
  }

  /**
   * Trains until the run ends, an error ends it, or the process is asked to end.
   *
   * @param preparation has the service load what is to be trained
   * @param interrupt watches for Ctrl-C
   */
  RunEnd train(Consumer<TrainingService> preparation, Interrupt interrupt) {
    Subscription subscription = service.events().subscribe(deliveries::add, this::hear);
    try {
      preparation.accept(service);
      service.resume();
      boolean undisturbed = deliverUntilTheEnd(interrupt);
      if (!interrupt.requested()) {
        service.close();
      }
      deliverTheRest();
      display.finish();
      return end(undisturbed && !interrupt.requested());
    } finally {
      subscription.close();
    }
  }

  /** False when this thread was interrupted. */
  private boolean deliverUntilTheEnd(Interrupt interrupt) {
    try {
      while (!(interrupt.requested() ? interrupt.stopped() : ended())) {
        Runnable delivery = deliveries.poll(LOOK_ROUND_MILLIS, TimeUnit.MILLISECONDS);
        if (delivery != null) {
          delivery.run();
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void deliverTheRest() {
    for (Runnable rest = deliveries.poll(); rest != null; rest = deliveries.poll()) {
      rest.run();
    }
  }

  /** An engine that pauses here was not asked to: it found something wrong and said so. */
  private boolean ended() {
    return phase == Phase.FINISHED
        || phase == Phase.FAILED
        || (ran && (phase == Phase.PAUSED || phase == Phase.IDLE));
  }

  private void hear(Event event) {
    if (event instanceof PhaseChanged change) {
      phase = change.phase();
      ran = ran || phase == Phase.RUNNING;
    } else if (event instanceof RunPrepared prepared) {
      began = true;
      history = prepared.history();
      display.say(
          "Training with %d thread%s."
              .formatted(prepared.threads(), prepared.threads() == 1 ? "" : "s"));
    } else if (event instanceof Snapshot snapshot) {
      newest = snapshot;
      display.update(Progress.of(snapshot, history, length));
    } else if (event instanceof Notice notice) {
      hear(notice);
    }
  }

  private void hear(Notice notice) {
    String text =
        notice.advice().isEmpty() ? notice.message() : notice.message() + " " + notice.advice();
    display.say(text);
    if (notice.severity() == Notice.Severity.ERROR) {
      errors.add(text);
    }
  }

  private RunEnd end(boolean undisturbed) {
    RunEnd.Outcome outcome = RunEnd.Outcome.INTERRUPTED;
    if (undisturbed) {
      outcome =
          phase == Phase.FAILED || !errors.isEmpty()
              ? RunEnd.Outcome.FAILED
              : RunEnd.Outcome.FINISHED;
    }
    int points = history.size();
    return new RunEnd(
        outcome,
        began,
        points == 0 ? 0 : history.step(points - 1),
        newest == null ? 0 : newest.epoch(),
        newest == null ? 0 : newest.trainedMillis(),
        Progress.mean(history, Curve.LOSS_D, points),
        Progress.mean(history, Curve.LOSS_G, points),
        errors);
  }
}
