package org.ganvas.event;

/** What the engine is doing. */
public enum Phase {
  /** No run. */
  IDLE,
  /** Loading data and building the networks of a run. */
  PREPARING,
  /** Iterating. */
  RUNNING,
  /** Asked to pause, finishing the iteration it is in. */
  PAUSING,
  /** Holding a run that can be resumed or stepped. */
  PAUSED,
  /** Asked to stop, finishing the iteration it is in. */
  STOPPING,
  /** The run has reached its length or was stopped; its networks can still be sampled. */
  FINISHED,
  /** The run ended by an error, which a {@link Notice} describes. */
  FAILED;

  /** Whether iterations are being done or about to be. */
  public boolean isBusy() {
    return this == PREPARING || this == RUNNING || this == PAUSING || this == STOPPING;
  }

  /** Whether a run is loaded that has not ended. */
  public boolean hasOpenRun() {
    return this == RUNNING || this == PAUSING || this == PAUSED;
  }
}
