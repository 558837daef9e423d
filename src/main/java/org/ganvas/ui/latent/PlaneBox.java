package org.ganvas.ui.latent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.explore.Examples;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.ScatterPicture;
import org.ganvas.ui.curves.Hue;
import org.ganvas.ui.curves.Palette;
import org.jspecify.annotations.Nullable;

/**
 * The plane of a run on points: the real ones, the net that a square grid of the latent space
 * becomes, and where one is.
 */
final class PlaneBox extends Region {
  private static final double DOT = 6;
  private static final double MARGIN = 6;

  private final LatentViewModel model;
  private final Palette palette = new Palette();
  private final Canvas canvas = new Canvas();
  private @Nullable WritableImage real;
  private int realSide;

  PlaneBox(LatentViewModel model) {
    this.model = model;
    setId("latent-plane");
    canvas.setManaged(false);
    getChildren().addAll(canvas, palette);
    palette.onChange(this::drawAllAnew);
    model.infoProperty().subscribe(info -> drawAllAnew());
    model.spotProperty().subscribe(this::requestDraw);
    model.map().spotsProperty().subscribe(this::requestDraw);
    model.between().pathProperty().subscribe(this::requestDraw);
  }

  private void drawAllAnew() {
    real = null;
    requestDraw();
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
    SpaceInfo.Plane plane = model.infoProperty().get().map(SpaceInfo::plane).orElse(null);
    double side = Math.floor(Math.min(getWidth(), getHeight()) - 2 * MARGIN);
    if (plane == null || side < 1) {
      return;
    }
    Rectangle2D at =
        new Rectangle2D(
            Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2), side, side);
    to.drawImage(realPoints(plane, (int) side), at.getMinX(), at.getMinY());
    to.save();
    to.beginPath();
    to.rect(at.getMinX(), at.getMinY(), side, side);
    to.clip();
    net(to, at, plane.frame());
    line(to, at, plane.frame(), model.between().pathProperty().get(), Hue.TEXT, 2);
    Optional<Spot> spot = model.spotProperty().get();
    spot.ifPresent(here -> dot(to, at, plane.frame(), here));
    to.restore();
  }

  private WritableImage realPoints(SpaceInfo.Plane plane, int side) {
    WritableImage drawn = real;
    if (drawn == null || realSide != side) {
      SampleScatter points = new SampleScatter(plane.real(), new float[0], plane.frame(), 0);
      ColourPicture picture = ScatterPicture.of(points, side, side, colours());
      drawn = new WritableImage(side, side);
      drawn
          .getPixelWriter()
          .setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), picture.pixels(), 0, side);
      real = drawn;
      realSide = side;
    }
    return drawn;
  }

  /** Rows and columns of the map, each as a line. */
  private void net(GraphicsContext to, Rectangle2D at, PlaneFrame frame) {
    List<Spot> spots = model.map().spotsProperty().get();
    int side = MapViewModel.SIDE;
    if (spots.size() == side * side) {
      for (int i = 0; i < side; i++) {
        int line = i;
        line(to, at, frame, spots.subList(i * side, (i + 1) * side), Hue.GENERATOR, 1);
        List<Spot> column =
            IntStream.range(0, side).mapToObj(row -> spots.get(row * side + line)).toList();
        line(to, at, frame, column, Hue.GENERATOR, 1);
      }
    }
  }

  private void line(
      GraphicsContext to,
      Rectangle2D at,
      PlaneFrame frame,
      List<Spot> spots,
      Hue hue,
      double width) {
    to.setStroke(palette.colour(hue));
    to.setLineWidth(width);
    to.beginPath();
    boolean begun = false;
    for (Spot spot : spots) {
      if (spot.made() instanceof Examples.Points points && isFinite(points)) {
        double x = at.getMinX() + frame.across(points.coordinates()[0]) * at.getWidth();
        double y = at.getMinY() + frame.down(points.coordinates()[1]) * at.getHeight();
        if (begun) {
          to.lineTo(x, y);
        } else {
          to.moveTo(x, y);
          begun = true;
        }
      }
    }
    to.stroke();
  }

  private static boolean isFinite(Examples.Points points) {
    return Float.isFinite(points.coordinates()[0]) && Float.isFinite(points.coordinates()[1]);
  }

  private void dot(GraphicsContext to, Rectangle2D at, PlaneFrame frame, Spot spot) {
    if (!(spot.made() instanceof Examples.Points points)) {
      return;
    }
    double x = at.getMinX() + frame.across(points.coordinates()[0]) * at.getWidth();
    double y = at.getMinY() + frame.down(points.coordinates()[1]) * at.getHeight();
    to.setFill(palette.colour(Hue.GENERATOR));
    to.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    to.setStroke(palette.colour(Hue.BACKGROUND));
    to.setLineWidth(2);
    to.strokeOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
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
}
