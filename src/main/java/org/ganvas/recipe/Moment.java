package org.ganvas.recipe;

/**
 * When in a run an iteration happens.
 *
 * @param iteration its number, from 0
 * @param progress the share of the run's length done before it, from 0 to 1
 */
public record Moment(long iteration, double progress) {
  /** Before the first iteration. */
  public static final Moment START = new Moment(0, 0);

  /** Brings the progress of a run that goes on beyond its length back to 1. */
  public Moment {
    progress = Math.max(0, Math.min(1, progress));
  }
}
