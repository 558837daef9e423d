package org.ganvas.ui.curves;

/**
 * Where the plots of all charts lie across the panel, so that their steps stand above one another.
 *
 * @param left of the plot, room for the values' labels
 * @param plot width of the plot, at least 1
 */
record Gutters(double left, double plot) {

  static Gutters of(Palette palette, double width) {
    double left = palette.textWidth("0.0005") + 8;
    double right = palette.textWidth("real") + 8;
    return new Gutters(left, Math.max(1, Math.floor(width - left - right)));
  }

  /** The middle of the pixel column where a step lies. */
  double x(Span span, double step) {
    return left + span.share(step) * (plot - 1) + 0.5;
  }

  /** The step at a place. */
  double step(Span span, double x) {
    return span.step(Math.min(1, Math.max(0, (x - left) / plot)));
  }
}
