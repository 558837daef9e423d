package org.ganvas.ui.latent;

/**
 * Does something once there has been rest for a while, however much happened before: what need not
 * follow the hand waits until it stands still.
 */
final class Rest {
  private static final long NANOS = 160_000_000;

  /** What follows a generator that learns is drawn beside its training, which pays for it. */
  private static final long SELDOM_NANOS = 2_000_000_000;

  private final Later later;
  private final Runnable action;
  private long touches;
  private boolean due;

  /**
   * @param later the clock
   * @param action what to do
   */
  Rest(Later later, Runnable action) {
    this.later = later;
    this.action = action;
  }

  /** Something has happened that goes on by itself: the action follows it now and then. */
  void drift() {
    if (!due) {
      due = true;
      later.after(
          SELDOM_NANOS,
          () -> {
            due = false;
            action.run();
          });
    }
  }

  /** Something has happened. */
  void touch() {
    long touch = ++touches;
    later.after(
        NANOS,
        () -> {
          if (touch == touches) {
            action.run();
          }
        });
  }
}
