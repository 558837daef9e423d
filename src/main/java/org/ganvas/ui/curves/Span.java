package org.ganvas.ui.curves;

/**
 * A range of iterations.
 *
 * @param from its left end
 * @param to its right end, &gt; {@code from}
 */
record Span(double from, double to) {

  double length() {
    return to - from;
  }

  /** Where a step lies: 0 at the left end, 1 at the right. */
  double share(double step) {
    return (step - from) / length();
  }

  /** The step that lies at a share of the way. */
  double step(double share) {
    return from + share * length();
  }

  boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }
}
