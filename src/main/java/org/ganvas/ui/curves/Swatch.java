package org.ganvas.ui.curves;

import javafx.scene.shape.Line;

/** A short piece of a curve's line, for legends. */
final class Swatch extends Line {
  private static final double LENGTH = 16;

  Swatch(Series.Style style, Palette palette) {
    super(0, 0, LENGTH, 0);
    setStrokeWidth(2);
    strokeProperty().bind(palette.observable(style.hue()));
    if (style.dashed()) {
      getStrokeDashArray().addAll(6.0, 4.0);
    }
  }
}
