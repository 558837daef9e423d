package org.ganvas.ui.curves;

/** The values of a curve, by point. */
@FunctionalInterface
interface Points {

  /** The value at a point, NaN where there is none. */
  float at(int point);
}
