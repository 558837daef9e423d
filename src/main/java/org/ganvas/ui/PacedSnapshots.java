package org.ganvas.ui;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ganvas.event.Event;
import org.ganvas.event.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Passes events on, snapshots no faster than the window can afford to draw them: the newest waits
 * its turn, and before any other event, so that the order stays. Used on one thread.
 */
final class PacedSnapshots implements Consumer<Event> {
  private final Consumer<Event> listener;
  private final LongSupplier clock;
  private final LongSupplier drawingTime;
  private final Later later;
  private final RedrawPace pace = new RedrawPace();
  private @Nullable Snapshot waiting;
  private boolean scheduled;

  /** Runs something on this thread after a while. */
  @FunctionalInterface
  interface Later {
    /**
     * @param nanos how long after
     * @param task what to run
     */
    void after(long nanos, Runnable task);
  }

  /**
   * @param listener told the events
   * @param clock nanoseconds, as {@link System#nanoTime}
   * @param drawingTime nanoseconds of processor time that drawing has taken so far
   * @param later the thread's own timer
   */
  PacedSnapshots(
      Consumer<Event> listener, LongSupplier clock, LongSupplier drawingTime, Later later) {
    this.listener = listener;
    this.clock = clock;
    this.drawingTime = drawingTime;
    this.later = later;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Snapshot snapshot) {
      waiting = snapshot;
      if (!scheduled) {
        showWhenDue();
      }
    } else {
      show();
      listener.accept(event);
    }
  }

  private void showWhenDue() {
    scheduled = false;
    long wait = pace.nanosToNext(clock.getAsLong(), drawingTime.getAsLong());
    if (wait <= 0) {
      show();
    } else if (waiting != null) {
      scheduled = true;
      later.after(wait, this::showWhenDue);
    }
  }

  private void show() {
    Snapshot snapshot = waiting;
    if (snapshot != null) {
      waiting = null;
      pace.begin(clock.getAsLong(), drawingTime.getAsLong());
      listener.accept(snapshot);
    }
  }
}
