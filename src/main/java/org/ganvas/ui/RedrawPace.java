package org.ganvas.ui;

/**
 * How often what a run does is shown anew. Drawing takes the processor from training, so a redraw
 * waits until the last one has become a small share of the time since: ten times a second where the
 * graphics card draws, less where the processor does, but never less than once a second.
 */
final class RedrawPace {
  /** Threads that compute in step wait for the one that was interrupted, so all lose that time. */
  private static final double SHARE = 0.03;

  private static final long SHORTEST_NANOS = 100_000_000;
  private static final long LONGEST_NANOS = 1_000_000_000;

  private long begun;
  private long timeBefore;
  private boolean any;

  /**
   * Takes note that a redraw begins.
   *
   * @param now {@link System#nanoTime}
   * @param drawingTime processor time taken by drawing so far, in nanoseconds
   */
  void begin(long now, long drawingTime) {
    begun = now;
    timeBefore = drawingTime;
    any = true;
  }

  /**
   * How long the next redraw has to wait, in nanoseconds; 0 or less when it need not.
   *
   * @param now {@link System#nanoTime}
   * @param drawingTime processor time taken by drawing so far, in nanoseconds
   */
  long nanosToNext(long now, long drawingTime) {
    if (!any) {
      return 0;
    }
    long paid = (long) ((drawingTime - timeBefore) / SHARE);
    return begun + Math.max(SHORTEST_NANOS, Math.min(LONGEST_NANOS, paid)) - now;
  }
}
