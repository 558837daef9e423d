package org.ganvas.ui.curves;

import org.ganvas.event.History;

/**
 * Finds points of a history by their iteration.
 *
 * @param history whose steps ascend
 * @param size points that may be read
 */
record StepIndex(History history, int size) {

  /** The first point at or after a step, or the size when all are before it. */
  int firstAtOrAfter(double step) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (history.step(middle) < step) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The point nearest to a step, of which there must be one. */
  int nearest(double step) {
    int after = firstAtOrAfter(step);
    if (after == size) {
      return size - 1;
    }
    boolean before = after > 0 && step - history.step(after - 1) <= history.step(after) - step;
    return before ? after - 1 : after;
  }

  /** For each pixel column its first point, and the end of the last. */
  int[] columnBounds(Span span, int columns) {
    int[] bounds = new int[columns + 1];
    for (int column = 0; column < columns; column++) {
      bounds[column] = firstAtOrAfter(span.step((double) column / columns));
    }
    bounds[columns] = firstAtOrAfter(Math.nextUp(span.to()));
    return bounds;
  }
}
