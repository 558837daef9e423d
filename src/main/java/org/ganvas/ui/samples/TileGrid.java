package org.ganvas.ui.samples;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.ganvas.event.SampleGrid;
import org.ganvas.ui.curves.Hue;
import org.ganvas.ui.curves.Palette;
import org.ganvas.ui.samples.Tile.Side;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of one side. It is drawn in the layout pass, hence at most once a pulse, and only when
 * something has changed.
 */
final class TileGrid extends Region {
  private static final double OUTLINE = 2;

  private final SamplesViewModel model;
  private final Side side;
  private final Palette palette;
  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();

  /** The tiles as last drawn, null when there are newer ones. */
  private @Nullable Image image;

  private TileGeometry geometry = new TileGeometry(0, 1, 0, 0);

  TileGrid(SamplesViewModel model, Side side, Palette palette) {
    this.model = model;
    this.side = side;
    this.palette = palette;
    getStyleClass().add("tile-grid");
    setId(side == Side.GENERATED ? "generated-tiles" : "real-tiles");
    canvas.setManaged(false);
    getChildren().add(canvas);
    tooltip.setShowDelay(Duration.millis(250));
    tooltip.setWrapText(true);
    setOnMouseMoved(this::explain);
    setOnMouseExited(event -> Tooltip.uninstall(this, tooltip));
    setOnMousePressed(
        event -> tileAt(new Point2D(event.getX(), event.getY())).forEach(model::select));
  }

  /** Which side's tiles they are. */
  Side side() {
    return side;
  }

  /** Takes the model's pictures and draws them on the next pulse. */
  void showPictures() {
    image = null;
    requestDraw();
  }

  /** Draws on the next pulse. */
  void requestDraw() {
    setNeedsLayout(true);
  }

  /** The tile at a place. */
  Stream<Tile> tileAt(Point2D place) {
    return geometry.tileAt(place.getX(), place.getY()).stream()
        .mapToObj(index -> new Tile(side, index));
  }

  /** Where a tile is, as last drawn. */
  Bounds tileBounds(int index) {
    return new BoundingBox(
        geometry.x(index), geometry.y(index), geometry.tileWidth(), geometry.tileHeight());
  }

  @Override
  protected void layoutChildren() {
    SampleGrid grid = model.grid(side);
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (grid == null || getScene() == null) {
      return;
    }
    double density = getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    TileGeometry fitting = TileGeometry.fitting(grid, getWidth(), getHeight(), density);
    int tileWidth = (int) Math.rint(fitting.tileWidth() * density);
    int tileHeight = (int) Math.rint(fitting.tileHeight() * density);
    if (tileWidth < 1 || tileHeight < 1) {
      return;
    }
    Image pictures = image;
    if (pictures == null || !fitting.equals(geometry)) {
      pictures = magnified(grid, tileWidth, tileHeight);
    }
    image = pictures;
    geometry = fitting;
    to.setImageSmoothing(false);
    for (int tile = 0; tile < grid.count(); tile++) {
      int row = tile / grid.columns();
      int column = tile % grid.columns();
      to.drawImage(
          pictures,
          column * tileWidth,
          row * tileHeight,
          tileWidth,
          tileHeight,
          geometry.x(tile),
          geometry.y(tile),
          geometry.tileWidth(),
          geometry.tileHeight());
      bar(to, tile);
    }
    if (side == Side.REAL) {
      to.setStroke(palette.colour(Hue.REAL));
      to.setLineWidth(OUTLINE);
      to.strokeRect(1, 1, geometry.width() - OUTLINE, geometry.height() - OUTLINE);
    }
    Tile selected = model.selectedProperty().get();
    if (selected != null && selected.side() == side) {
      outline(to, selected.index());
    }
  }

  /**
   * All tiles at the size of the screen's pixels. They are magnified here because the renderers of
   * different systems place the borders between large pixels differently.
   */
  private static Image magnified(SampleGrid grid, int tileWidth, int tileHeight) {
    return GreyImage.of(
        Pictures.scaled(
            Pictures.wholeGrid(grid), grid.columns() * tileWidth, grid.rows() * tileHeight));
  }

  private void bar(GraphicsContext to, int tile) {
    model
        .share(new Tile(side, tile))
        .ifPresent(
            share -> {
              Color fake = palette.colour(Hue.GENERATOR);
              Color real = palette.colour(Hue.REAL);
              to.setFill(palette.colour(Hue.GRID));
              to.fillRect(
                  geometry.x(tile), geometry.barY(tile), geometry.tileWidth(), TileGeometry.BAR);
              to.setFill(fake.interpolate(real, share));
              to.fillRect(
                  geometry.x(tile),
                  geometry.barY(tile),
                  Math.rint(geometry.tileWidth() * share),
                  TileGeometry.BAR);
            });
  }

  private void outline(GraphicsContext to, int tile) {
    to.setStroke(palette.colour(Hue.TEXT));
    to.setLineWidth(OUTLINE);
    to.strokeRect(
        geometry.x(tile) - OUTLINE / 2,
        geometry.y(tile) - OUTLINE / 2,
        geometry.tileWidth() + OUTLINE,
        geometry.barY(tile) + TileGeometry.BAR - geometry.y(tile) + OUTLINE);
  }

  private void explain(MouseEvent event) {
    Optional<Tile> tile = tileAt(new Point2D(event.getX(), event.getY())).findFirst();
    if (tile.isPresent()) {
      tooltip.setText(model.describe(tile.get()));
      Tooltip.install(this, tooltip);
    } else {
      Tooltip.uninstall(this, tooltip);
    }
  }
}
