package org.ganvas.training;

/**
 * Lets samples be made as long as they cost at most 3 % of the training time, and at most ten times
 * a second. The design allows 5 %; what is left of it pays for showing them.
 */
final class SampleBudget {
  private static final double SHARE = 0.03;
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
    // The first use of a network warms it up: it is neither booked nor taken for the usual price,
    // for either would keep the first new picture from the screen for seconds.
    lastCost = any ? end - start : 0;
    spent += lastCost;
    lastAt = end;
    any = true;
  }
}
