package org.ganvas.training;

import org.ganvas.event.EventBus;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.run.RunException;

/**
 * Tells that something cannot be written when that begins, and not again before it has succeeded: a
 * full disk fails every time. Belongs to the engine thread.
 */
final class FailureStreak {
  private final EventBus bus;
  private boolean failing;

  FailureStreak(EventBus bus) {
    this.bus = bus;
  }

  void succeeded() {
    failing = false;
  }

  void failed(RunException e) {
    if (!failing) {
      bus.publish(
          new Notice(
              Severity.WARNING,
              String.valueOf(e.getMessage()),
              "Training goes on; make room or stop the run."));
    }
    failing = true;
  }
}
