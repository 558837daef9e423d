package org.ganvas.ui.curves;

/** What is drawn of a curve. */
sealed interface Trace {

  /**
   * A line through few points.
   *
   * @param steps where they lie, ascending
   * @param values NaN breaks the line
   */
  record Line(double[] steps, float[] values) implements Trace {}

  /**
   * The range of many points in each pixel column.
   *
   * @param low the lowest value of a column, NaN for a gap
   * @param high the highest value of a column, NaN for a gap
   */
  record Bars(float[] low, float[] high) implements Trace {}
}
