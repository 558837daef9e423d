package org.ganvas.ui.curves;

import org.jspecify.annotations.Nullable;

/** One curve of a chart: how it looks, and its values ready to be drawn at any zoom. */
final class Series {
  private final Style style;
  private final Points raw;
  private final Pyramid rawPyramid;
  private @Nullable Smoothed smoothed;
  private Pyramid drawn;

  /**
   * How a curve is named and drawn.
   *
   * @param name where other charts' curves are near, e.g. {@code Loss D}
   * @param legend in its own chart, e.g. {@code D}
   * @param endLabel beside the curve's end, short, or empty
   * @param hue its colour
   * @param dashed whether its line is dashed (else solid)
   */
  record Style(String name, String legend, String endLabel, Hue hue, boolean dashed) {}

  /**
   * @param style how it is named and drawn
   * @param raw its values
   */
  Series(Style style, Points raw) {
    this.style = style;
    this.raw = raw;
    this.rawPyramid = new Pyramid(raw);
    this.drawn = rawPyramid;
  }

  /** How it is named and drawn. */
  Style style() {
    return style;
  }

  /** Smooths from the next {@link #growTo} on; 0 draws the values as they are. */
  void smooth(double weight) {
    if (weight == 0) {
      smoothed = null;
      drawn = rawPyramid;
    } else {
      smoothed = new Smoothed(raw, weight);
      drawn = new Pyramid(smoothed);
    }
  }

  /** Takes in points up to a new size, but no more than a budget at once. */
  void growTo(int size, int budget) {
    rawPyramid.growTo(Math.min(size, rawPyramid.size() + budget));
    if (smoothed != null) {
      int next = Math.min(rawPyramid.size(), drawn.size() + budget);
      smoothed.growTo(next);
      drawn.growTo(next);
    }
  }

  /** The values as they are. */
  Points rawPoints() {
    return raw;
  }

  /** The values as the line shows them. */
  Points drawnPoints() {
    return smoothed == null ? raw : smoothed;
  }

  /** Extremes of the values as they are. */
  Pyramid raw() {
    return rawPyramid;
  }

  /** Extremes of what the line shows, which may lag behind while it is being smoothed. */
  Pyramid drawn() {
    return drawn;
  }

  /** Whether the line differs from the values. */
  boolean isSmoothed() {
    return smoothed != null;
  }
}
