package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * One chart's plot: the canvas, the crosshair over it and what the mouse does there. It is drawn in
 * the layout pass, hence at most once a pulse, and only when something has changed.
 */
final class PlotArea extends Region {
  private static final double SHORTEST_DRAG = 4;
  private static final double WHEEL_ZOOM = 1.0015;
  private static final double DOT = 3;

  private final CurvesViewModel model;
  private final Chart chart;
  private final Palette palette;
  private final Canvas canvas = new Canvas();
  private final Rectangle selection = new Rectangle();
  private final Line crosshair = new Line();
  private final List<Circle> dots = new ArrayList<>();
  private @Nullable ChartFrame frame;
  private double pressedAt;

  PlotArea(CurvesViewModel model, Chart chart, Palette palette) {
    this.model = model;
    this.chart = chart;
    this.palette = palette;
    getStyleClass().add("plot-area");
    setCursor(Cursor.CROSSHAIR);
    selection.fillProperty().bind(palette.observable(Hue.DISCRIMINATOR));
    selection.setOpacity(0.15);
    crosshair.strokeProperty().bind(palette.observable(Hue.MUTED));
    getChildren().addAll(canvas, selection, crosshair);
    for (Series series : chart.series()) {
      Circle dot = new Circle(DOT);
      dot.fillProperty().bind(palette.observable(series.style().hue()));
      dot.strokeProperty().bind(palette.observable(Hue.BACKGROUND));
      dots.add(dot);
    }
    getChildren().addAll(dots);
    getChildren().forEach(child -> child.setManaged(false));
    setOnMouseMoved(event -> model.pointAt(stepAt(event.getX())));
    setOnMouseExited(event -> model.pointNowhere());
    setOnMousePressed(this::startDrag);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::endDrag);
    setOnMouseClicked(this::click);
    setOnScroll(this::scroll);
  }

  /** Draws on the next pulse. */
  void requestDraw() {
    setNeedsLayout(true);
  }

  /** Puts the crosshair and the selection where the model has them. */
  void placeOverlays() {
    if (frame != null) {
      placeCrosshair(frame);
      placeSelection(frame.span());
    }
  }

  @Override
  protected double computeMinHeight(double width) {
    return 3.5 * palette.lineHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 6 * palette.lineHeight();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.floor(getWidth());
    double height = Math.floor(getHeight());
    if (width < 1 || height < 1) {
      return;
    }
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext context = canvas.getGraphicsContext2D();
    context.clearRect(0, 0, width, height);
    Gutters gutters = gutters();
    double mostTicks = Math.max(1, Math.min(5, plotHeight() / (1.2 * palette.lineHeight())));
    ChartFrame next = model.frame(chart, (int) gutters.plot());
    ChartPainter painter = painter(context, gutters);
    painter.paint(next, next.scale().ticks(mostTicks));
    painter.changes(next.span(), model.changes(), model.isFirst(chart));
    frame = next;
    placeOverlays();
    if (model.lags(chart)) {
      Platform.runLater(this::requestDraw);
    }
  }

  private ChartPainter painter(GraphicsContext context, Gutters gutters) {
    return new ChartPainter(context, palette, gutters, plotTop(), plotHeight());
  }

  private Gutters gutters() {
    return Gutters.of(palette, Math.floor(getWidth()));
  }

  /** Half a label's height is free above and below the plot. */
  private double plotTop() {
    return Math.ceil(palette.lineHeight() / 2);
  }

  private double plotHeight() {
    return Math.max(1, Math.floor(getHeight()) - 2 * plotTop());
  }

  private void placeCrosshair(ChartFrame current) {
    OptionalInt point = model.crosshairProperty().get();
    Gutters gutters = gutters();
    double x = point.isPresent() ? gutters.x(current.span(), model.step(point.getAsInt())) : -1;
    boolean inView = x >= gutters.left() && x <= gutters.left() + gutters.plot();
    crosshair.setVisible(inView);
    crosshair.setStartX(x);
    crosshair.setEndX(x);
    crosshair.setStartY(plotTop());
    crosshair.setEndY(plotTop() + plotHeight());
    ChartPainter painter = painter(canvas.getGraphicsContext2D(), gutters);
    for (int i = 0; i < dots.size(); i++) {
      Series series = chart.series().get(i);
      boolean known = inView && point.getAsInt() < series.drawn().size();
      double y =
          known
              ? painter.y(current.scale(), series.drawnPoints().at(point.getAsInt()))
              : Double.NaN;
      boolean inPlot = y >= plotTop() - 1 && y <= plotTop() + plotHeight() + 1;
      dots.get(i).setVisible(inPlot);
      if (inPlot) {
        dots.get(i).setCenterX(x);
        dots.get(i).setCenterY(y);
      }
    }
  }

  private void placeSelection(Span view) {
    Optional<Span> chosen = model.selectionProperty().get();
    selection.setVisible(chosen.isPresent());
    chosen.ifPresent(
        span -> {
          Gutters gutters = gutters();
          double from = gutters.x(view, span.from());
          selection.setX(from);
          selection.setWidth(gutters.x(view, span.to()) - from);
          selection.setY(plotTop());
          selection.setHeight(plotHeight());
        });
  }

  private double stepAt(double x) {
    return gutters().step(model.span(), x);
  }

  private void startDrag(MouseEvent event) {
    pressedAt = event.getX();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    model.pointAt(stepAt(event.getX()));
    double from = stepAt(Math.min(pressedAt, event.getX()));
    double to = stepAt(Math.max(pressedAt, event.getX()));
    if (Math.abs(event.getX() - pressedAt) >= SHORTEST_DRAG && from < to) {
      model.select(new Span(from, to));
    } else {
      model.dropSelection();
    }
  }

  private void endDrag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      model.showSelection();
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      model.showWholeRun();
    }
  }

  private void scroll(ScrollEvent event) {
    model.zoom(Math.pow(WHEEL_ZOOM, -event.getDeltaY()), stepAt(event.getX()));
    event.consume();
  }
}
