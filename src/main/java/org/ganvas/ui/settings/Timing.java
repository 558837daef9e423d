package org.ganvas.ui.settings;

/** When a change of a setting takes effect. */
public enum Timing {
  /** No run is open: the next run has it. */
  NEXT_RUN,
  /** A run is open and takes the change at its next iteration. */
  AT_ONCE,
  /** A run is open that cannot take a change of this setting. */
  NEEDS_NEW_RUN,
  /** The setting was changed and the open run goes on without the change. */
  WAITS_FOR_NEW_RUN
}
