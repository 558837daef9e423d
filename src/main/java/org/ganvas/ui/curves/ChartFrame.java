package org.ganvas.ui.curves;

import java.util.List;
import java.util.Optional;

/**
 * All there is to draw of a chart at one moment.
 *
 * @param span the iterations in view
 * @param scale the vertical axis
 * @param marks levels in view
 * @param curves in the order they are drawn
 * @param hidesValues whether values in view cannot be drawn on this scale
 */
record ChartFrame(
    Span span, ValueScale scale, List<Mark> marks, List<Drawn> curves, boolean hidesValues) {

  /**
   * A curve ready to be drawn.
   *
   * @param series whose it is
   * @param raw the values behind a smoothed line
   * @param line the line
   * @param last the line's last value in view, NaN without any
   */
  record Drawn(Series series, Optional<Trace> raw, Trace line, float last) {}
}
