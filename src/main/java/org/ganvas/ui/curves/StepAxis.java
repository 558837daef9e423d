package org.ganvas.ui.curves;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/** The iterations below all charts. */
final class StepAxis extends Region {
  private static final double TICK = 4;

  private final CurvesViewModel model;
  private final Palette palette;
  private final Canvas canvas = new Canvas();

  StepAxis(CurvesViewModel model, Palette palette) {
    this.model = model;
    this.palette = palette;
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  /** Draws on the next pulse. */
  void requestDraw() {
    setNeedsLayout(true);
  }

  @Override
  protected double computePrefHeight(double width) {
    return TICK + 2 * palette.lineHeight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    canvas.setWidth(width);
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, width, canvas.getHeight());
    Gutters gutters = Gutters.of(palette, width);
    Span span = model.span();
    double lineHeight = palette.lineHeight();
    to.setFont(palette.font());
    to.setTextBaseline(VPos.CENTER);
    to.setTextAlign(TextAlignment.CENTER);
    to.setStroke(palette.colour(Hue.MUTED));
    to.setFill(palette.colour(Hue.MUTED));
    to.setLineWidth(1);
    to.strokeLine(gutters.left(), 0.5, gutters.left() + gutters.plot(), 0.5);
    double widest = palette.textWidth(NumberText.whole((long) span.to())) + lineHeight;
    List<Tick> ticks = Tick.whole(span.from(), span.to(), Math.max(1, gutters.plot() / widest));
    for (Tick tick : ticks) {
      double x = Math.floor(gutters.x(span, tick.value())) + 0.5;
      to.strokeLine(x, 0, x, TICK);
      double half = palette.textWidth(tick.text()) / 2;
      double middle = Math.max(half, Math.min(width - half, x));
      to.fillText(tick.text(), middle, TICK + lineHeight / 2);
    }
    to.fillText("iteration", gutters.left() + gutters.plot() / 2, TICK + 1.5 * lineHeight);
  }
}
