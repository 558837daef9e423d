package org.ganvas.training;

/**
 * Lets samples be made as long as they cost at most 5 % of the training time, and at most ten times
 * a second.
 */
final class SampleBudget {
  private static final double SHARE = 0.05;
  private static final long INTERVAL_NANOS = 100_000_000;

  private long spent;
  private long lastCost;
  private long lastAt;
  private boolean any;

  /**
   * Whether the next grid is paid for.
   *
   * @param now {@link System#nanoTime}
   * @param trainedNanos time spent in iterations so far
   */
  boolean allows(long now, long trainedNanos) {
    return !any || (now - lastAt >= INTERVAL_NANOS && spent + lastCost <= SHARE * trainedNanos);
  }

  /** Books a grid made on the budget. */
  void spend(long start, long end) {
    lastCost = end - start;
    // The first use of a network warms it up, and would otherwise block the budget for seconds.
    spent += any ? lastCost : 0;
    lastAt = end;
    any = true;
  }
}
