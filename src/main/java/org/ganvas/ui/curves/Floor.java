package org.ganvas.ui.curves;

/** Where a chart's linear axis must reach, whatever the values. */
enum Floor {
  /** Nowhere: it fits the values. */
  NONE,
  /** Down to 0, for sizes whose ratio should be seen. */
  ZERO,
  /** From 0 to 1. */
  PROBABILITY
}
