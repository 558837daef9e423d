package org.ganvas.ui.latent;

/**
 * Does something once there has been rest for a while, however much happened before: what need not
 * follow the hand waits until it stands still.
 */
final class Rest {
  private static final long NANOS = 160_000_000;

  private final Later later;
  private final Runnable action;
  private long touches;

  /**
   * @param later the clock
   * @param action what to do
   */
  Rest(Later later, Runnable action) {
    this.later = later;
    this.action = action;
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
