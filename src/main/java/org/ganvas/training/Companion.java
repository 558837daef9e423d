package org.ganvas.training;

import org.ganvas.event.BesideTrained;
import org.ganvas.event.EventBus;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.gan.Diverged;

/**
 * The parent of the run that is shown, which trains on beside it: the two take turns of equal time.
 * It is kept in its folder as any run is; of what it does how far it is is told, and what goes
 * wrong. Belongs to the engine thread.
 */
final class Companion implements AutoCloseable {
  /** Many iterations of a small recipe, and still as if both trained at once. */
  private static final long TURN_NANOS = 500_000_000;

  private final Session session;
  private final EventBus bus;
  private boolean hasTurn;
  private long turnEnds = System.nanoTime();

  /**
   * @param session the parent
   * @param bus told of its progress
   */
  Companion(Session session, EventBus bus) {
    this.session = session;
    this.bus = bus;
  }

  /** Whether the next iteration is the parent's. */
  boolean hasTurn() {
    long now = System.nanoTime();
    if (now - turnEnds >= 0) {
      if (hasTurn) {
        tell(true);
      }
      hasTurn = !hasTurn;
      turnEnds = now + TURN_NANOS;
    }
    return hasTurn && session.nanosToNextIteration() <= 0;
  }

  /**
   * Does an iteration, if its length leaves one.
   *
   * @return whether it goes on
   */
  boolean iterate() {
    if (!session.isComplete()) {
      try {
        session.iterate();
        return true;
      } catch (Diverged e) {
        bus.publish(
            new Notice(
                Severity.WARNING,
                "%s, which trained beside this run, stopped in iteration %d: %s."
                    .formatted(session.name(), session.step() + 1, e.getMessage()),
                "It is kept as it was before the update that failed."));
      }
    }
    close();
    return false;
  }

  /** Saves it and frees its memory. */
  @Override
  public void close() {
    session.close();
    tell(false);
  }

  /** Frees its memory. */
  void abandon() {
    session.abandon();
    tell(false);
  }

  private void tell(boolean goesOn) {
    bus.publish(new BesideTrained(session.name(), session.step(), goesOn));
  }
}
