package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Draws one frame of a chart. */
final class ChartPainter {
  private static final double LINE = 1.6;

  /** Half a line's width, so that lines along the edges are whole. */
  private static final double EDGE = Math.ceil(LINE / 2);

  private static final double FAINT = 0.28;
  private static final int DASH = 7;
  private static final int DASH_GAP = 4;

  private final GraphicsContext to;
  private final Palette palette;
  private final Gutters gutters;
  private final double top;
  private final double height;

  /**
   * @param to a canvas's context
   * @param palette colours and font
   * @param gutters where the plot lies across
   * @param top of the plot
   * @param height of the plot
   */
  ChartPainter(GraphicsContext to, Palette palette, Gutters gutters, double top, double height) {
    this.to = to;
    this.palette = palette;
    this.gutters = gutters;
    this.top = top;
    this.height = height;
  }

  void paint(ChartFrame frame, List<Tick> ticks) {
    to.setFont(palette.font());
    to.setTextBaseline(VPos.CENTER);
    to.setLineJoin(StrokeLineJoin.ROUND);
    axis(frame.scale(), ticks);
    to.save();
    to.beginPath();
    // On whole pixels, where clipping costs nothing.
    to.rect(Math.floor(gutters.left()), top - EDGE, gutters.plot(), height + 2 * EDGE);
    to.clip();
    for (ChartFrame.Drawn curve : frame.curves()) {
      to.setGlobalAlpha(FAINT);
      curve.raw().ifPresent(raw -> trace(frame, raw, curve.series().style(), false));
    }
    to.setGlobalAlpha(1);
    for (Mark mark : frame.marks()) {
      markLine(frame, mark);
    }
    for (ChartFrame.Drawn curve : frame.curves()) {
      trace(frame, curve.line(), curve.series().style(), curve.series().style().dashed());
    }
    to.restore();
    markTexts(frame);
    endLabels(frame);
    if (frame.hidesValues()) {
      boxedText(
          "Values ≤ 0 are not drawn",
          gutters.left() + 4,
          top + height - palette.lineHeight() / 2 - 1,
          palette.colour(Hue.MUTED));
    }
  }

  /**
   * Draws a thin line where a setting was changed.
   *
   * @param span the iterations in view
   * @param marks all changes, oldest first
   * @param named whether they are named above the line, as far as there is room
   */
  void changes(Span span, List<ChangeMark> marks, boolean named) {
    to.setLineWidth(1);
    to.setLineDashes(4, 2);
    double free = gutters.left();
    double lastLine = -1;
    for (ChangeMark mark : marks) {
      double x = Math.floor(gutters.x(span, mark.step())) + 0.5;
      if (x < gutters.left() || x > gutters.left() + gutters.plot() || x == lastLine) {
        continue;
      }
      lastLine = x;
      to.setStroke(palette.colour(Hue.MUTED));
      to.strokeLine(x, top, x, top + height);
      double width = palette.textWidth(mark.label());
      if (named && x >= free && x + 3 + width <= gutters.left() + gutters.plot()) {
        boxedText(mark.label(), x + 3, top + palette.lineHeight() / 2, palette.colour(Hue.MUTED));
        free = x + width + 10;
      }
    }
    to.setLineDashes();
  }

  /** Where a value lies on the canvas; NaN when it cannot be drawn. */
  double y(ValueScale scale, double value) {
    return top + height * (1 - scale.share(value));
  }

  private void axis(ValueScale scale, List<Tick> ticks) {
    to.setTextAlign(TextAlignment.RIGHT);
    to.setLineWidth(1);
    to.setLineDashes();
    for (Tick tick : ticks) {
      double y = Math.floor(y(scale, tick.value())) + 0.5;
      to.setStroke(palette.colour(Hue.GRID));
      to.strokeLine(gutters.left(), y, gutters.left() + gutters.plot(), y);
      to.setFill(palette.colour(Hue.MUTED));
      to.fillText(tick.text(), gutters.left() - 5, y, gutters.left() - 6);
    }
  }

  private void trace(ChartFrame frame, Trace trace, Series.Style style, boolean dashed) {
    Color colour = palette.colour(style.hue());
    if (trace instanceof Trace.Line line) {
      to.setStroke(colour);
      line(frame, line, dashed);
    } else if (trace instanceof Trace.Bars bars) {
      to.setFill(colour);
      bars(frame.scale(), bars, dashed);
    }
  }

  private void line(ChartFrame frame, Trace.Line line, boolean dashed) {
    to.setLineWidth(LINE);
    if (dashed) {
      to.setLineDashes(DASH, DASH_GAP);
    } else {
      to.setLineDashes();
    }
    boolean open = false;
    to.beginPath();
    for (int i = 0; i < line.steps().length; i++) {
      double x = gutters.x(frame.span(), line.steps()[i]);
      double y = y(frame.scale(), line.values()[i]);
      if (Double.isNaN(y)) {
        open = false;
      } else if (open) {
        to.lineTo(x, y);
      } else {
        boolean alone = i + 1 == line.steps().length || Float.isNaN(line.values()[i + 1]);
        to.moveTo(alone ? x - LINE : x, y);
        to.lineTo(alone ? x + LINE : x, y);
        open = true;
      }
    }
    to.stroke();
  }

  /** Draws each column from its lowest to its highest value and on to where the last one ended. */
  private void bars(ValueScale scale, Trace.Bars bars, boolean dashed) {
    double lastTop = Double.NaN;
    double lastBottom = Double.NaN;
    for (int column = 0; column < bars.low().length; column++) {
      double barTop = y(scale, bars.high()[column]);
      double barBottom = y(scale, bars.low()[column]);
      boolean drawn = !dashed || column % (DASH + DASH_GAP) < DASH;
      if (drawn && !Double.isNaN(barTop)) {
        double from = lastBottom < barTop ? lastBottom : barTop;
        double until = lastTop > barBottom ? lastTop : barBottom;
        to.fillRect(gutters.left() + column, from - LINE / 2, 1, until - from + LINE);
      }
      lastTop = barTop;
      lastBottom = barBottom;
    }
  }

  private void markLine(ChartFrame frame, Mark mark) {
    double y = Math.floor(y(frame.scale(), mark.value())) + 0.5;
    to.setStroke(palette.colour(mark.hue()));
    to.setLineWidth(1);
    to.setLineDashes(2, 3);
    to.strokeLine(gutters.left(), y, gutters.left() + gutters.plot(), y);
  }

  /** Writes each level's meaning above its line, or below where another one's stands. */
  private void markTexts(ChartFrame frame) {
    double lineHeight = palette.lineHeight();
    List<Double> taken = new ArrayList<>();
    frame.marks().stream()
        .sorted(Comparator.comparingDouble(Mark::value).reversed())
        .forEach(
            mark -> {
              double line = y(frame.scale(), mark.value());
              double above = line - lineHeight / 2 - 1;
              double below = line + lineHeight / 2 + 1;
              boolean free =
                  above - lineHeight / 2 >= 0
                      && taken.stream().allMatch(y -> Math.abs(y - above) >= lineHeight);
              double y = free ? above : below;
              taken.add(y);
              boxedText(mark.meaning(), gutters.left() + 4, y, palette.colour(mark.hue()));
            });
  }

  private void boxedText(String text, double x, double y, Color colour) {
    double most = gutters.plot() - 8;
    double width = Math.min(most, palette.textWidth(text));
    double lineHeight = palette.lineHeight();
    to.setGlobalAlpha(0.85);
    to.setFill(palette.colour(Hue.BACKGROUND));
    to.fillRect(x - 2, y - lineHeight / 2, width + 4, lineHeight);
    to.setGlobalAlpha(1);
    to.setFill(colour);
    to.setTextAlign(TextAlignment.LEFT);
    to.fillText(text, x, y, most);
  }

  /** Names the curves at their ends, moved apart where they meet. */
  private void endLabels(ChartFrame frame) {
    double lineHeight = palette.lineHeight() * 0.8;
    List<ChartFrame.Drawn> ending =
        frame.curves().stream()
            .filter(curve -> !curve.series().style().endLabel().isEmpty())
            .filter(curve -> !Double.isNaN(y(frame.scale(), curve.last())))
            .sorted(Comparator.comparingDouble(curve -> y(frame.scale(), curve.last())))
            .toList();
    double[] places = new double[ending.size()];
    for (int i = 0; i < places.length; i++) {
      double wanted = y(frame.scale(), ending.get(i).last());
      double least = i == 0 ? top : places[i - 1] + lineHeight;
      places[i] = Math.max(least, Math.min(top + height, wanted));
    }
    for (int i = places.length - 1; i >= 0; i--) {
      double most = i == places.length - 1 ? top + height : places[i + 1] - lineHeight;
      places[i] = Math.min(most, places[i]);
      to.setFill(palette.colour(ending.get(i).series().style().hue()));
      to.setTextAlign(TextAlignment.LEFT);
      to.fillText(
          ending.get(i).series().style().endLabel(),
          gutters.left() + gutters.plot() + 4,
          places[i]);
    }
  }
}
