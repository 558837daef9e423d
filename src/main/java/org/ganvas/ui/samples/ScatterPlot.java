package org.ganvas.ui.samples;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.ScatterPicture;
import org.ganvas.image.Ticks;
import org.ganvas.ui.curves.Hue;
import org.ganvas.ui.curves.NumberText;
import org.ganvas.ui.curves.Palette;

/**
 * Real and generated points on two axes that stay. It is drawn in the layout pass, hence at most
 * once a pulse, and all points at once as pixels: thousands of shapes would cost a hundred times
 * more where the processor draws.
 */
final class ScatterPlot extends Region {
  private static final double GAP = 4;

  private final ScatterViewModel model;
  private final Palette palette;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();

  /** Where the points are, as last drawn. */
  private Rectangle2D plane = new Rectangle2D(0, 0, 0, 0);

  ScatterPlot(ScatterViewModel model, Palette palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("scatter-plot");
    setId("scatter-plot");
    canvas.setManaged(false);
    getChildren().add(canvas);
    tooltip.setShowDelay(Duration.millis(250));
    setOnMouseMoved(this::explain);
    setOnMouseExited(event -> Tooltip.uninstall(this, tooltip));
    palette.onChange(this::requestDraw);
    model.scatterProperty().subscribe(this::requestDraw);
  }

  /** Where the points are, as last drawn: a square below which and left of which the labels are. */
  Rectangle2D plane() {
    return plane;
  }

  private void requestDraw() {
    setNeedsLayout(true);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    SampleScatter scatter = model.scatterProperty().get();
    if (scatter == null) {
      return;
    }
    PlaneFrame frame = scatter.frame();
    double[] xs = Ticks.between(frame.left(), frame.right(), ScatterPicture.MOST_LINES);
    double[] ys = Ticks.between(frame.bottom(), frame.top(), ScatterPicture.MOST_LINES);
    double gutter = Arrays.stream(ys).map(y -> palette.textWidth(text(y, ys))).max().orElse(0);
    plane = square(Math.ceil(gutter + GAP), Math.ceil(palette.lineHeight() + GAP));
    if (plane.getWidth() < 1) {
      return;
    }
    points(to, scatter);
    to.setStroke(palette.colour(Hue.GRID));
    to.strokeRect(
        plane.getMinX() - 0.5, plane.getMinY() - 0.5, plane.getWidth() + 1, plane.getHeight() + 1);
    labels(to, frame, xs, ys);
  }

  /** The largest square beside the labels, in the middle. */
  private Rectangle2D square(double left, double below) {
    double side = Math.floor(Math.min(getWidth() - left - GAP, getHeight() - below - GAP));
    double x = Math.floor((getWidth() - left - side) / 2) + left;
    double y = Math.floor((getHeight() - below - side) / 2);
    return new Rectangle2D(Math.max(0, x), Math.max(0, y), Math.max(0, side), Math.max(0, side));
  }

  private void points(GraphicsContext to, SampleScatter scatter) {
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getRenderScaleX();
    int side = (int) Math.max(1, Math.rint(plane.getWidth() * density));
    ColourPicture picture = ScatterPicture.of(scatter, side, side, colours());
    WritableImage image = new WritableImage(side, side);
    image
        .getPixelWriter()
        .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), picture.pixels(), 0, side);
    to.setImageSmoothing(false);
    to.drawImage(image, plane.getMinX(), plane.getMinY(), plane.getWidth(), plane.getHeight());
  }

  private void labels(GraphicsContext to, PlaneFrame frame, double[] xs, double[] ys) {
    to.setFont(palette.font());
    to.setFill(palette.colour(Hue.MUTED));
    to.setTextAlign(TextAlignment.CENTER);
    to.setTextBaseline(VPos.TOP);
    for (double x : xs) {
      to.fillText(
          text(x, xs), plane.getMinX() + frame.across(x) * plane.getWidth(), plane.getMaxY() + GAP);
    }
    to.setTextAlign(TextAlignment.RIGHT);
    to.setTextBaseline(VPos.CENTER);
    for (double y : ys) {
      to.fillText(
          text(y, ys), plane.getMinX() - GAP, plane.getMinY() + frame.down(y) * plane.getHeight());
    }
  }

  private static String text(double tick, double[] all) {
    return NumberText.tick(tick, all.length < 2 ? 1 : all[1] - all[0]);
  }

  private ScatterPicture.Colours colours() {
    return new ScatterPicture.Colours(
        rgb(Hue.BACKGROUND), rgb(Hue.GRID), rgb(Hue.REAL), rgb(Hue.GENERATOR));
  }

  private int rgb(Hue hue) {
    Color colour = palette.colour(hue);
    return (int) Math.rint(colour.getRed() * 255) << 16
        | (int) Math.rint(colour.getGreen() * 255) << 8
        | (int) Math.rint(colour.getBlue() * 255);
  }

  private void explain(MouseEvent event) {
    if (plane.contains(event.getX(), event.getY())) {
      tooltip.setText(
          model.describe(
              (event.getX() - plane.getMinX()) / plane.getWidth(),
              (event.getY() - plane.getMinY()) / plane.getHeight()));
      Tooltip.install(this, tooltip);
    } else {
      Tooltip.uninstall(this, tooltip);
    }
  }
}
