package org.ganvas.ui.samples;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.ganvas.event.SampleGrid;
import org.ganvas.ui.curves.Palette;
import org.ganvas.ui.samples.Tile.Side;
import org.jspecify.annotations.Nullable;

/**
 * The generated pictures and, when wanted, real ones to their right or below them, whichever shows
 * them larger.
 */
final class GridsPane extends Region {
  private final SamplesViewModel model;
  private final TileGrid generated;
  private final TileGrid real;
  private final Label generatedCaption = new Label("Generated");
  private final Label realCaption = new Label("Real");

  GridsPane(SamplesViewModel model, Palette palette) {
    this.model = model;
    generated = new TileGrid(model, Side.GENERATED, palette);
    real = new TileGrid(model, Side.REAL, palette);
    getStyleClass().add("grids");
    generatedCaption.getStyleClass().addAll("caption", "generated");
    realCaption.getStyleClass().addAll("caption", "real");
    getChildren().addAll(generatedCaption, generated, realCaption, real);
    for (Label caption : List.of(generatedCaption, realCaption)) {
      caption.visibleProperty().bind(model.realBesideProperty());
      caption.setAlignment(Pos.CENTER);
    }
    real.visibleProperty().bind(model.realBesideProperty());
    model.realBesideProperty().addListener((property, before, now) -> requestLayout());
    model
        .generatedProperty()
        .addListener(
            (property, before, now) -> {
              generated.showPictures();
              if (!sameLayout(before, now)) {
                requestLayout();
              }
            });
    model
        .realProperty()
        .addListener(
            (property, before, now) -> {
              real.showPictures();
              requestLayout();
            });
    model.selectedProperty().addListener((property, before, now) -> redraw());
    model.verdictIsProbabilityProperty().addListener((property, before, now) -> redraw());
    palette.onChange(this::redraw);
    generated.showPictures();
    real.showPictures();
  }

  /** Both sides. */
  Stream<TileGrid> grids() {
    return Stream.of(generated, real);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (!model.realBesideProperty().get()) {
      place(generated, generatedCaption, 0, 0, 0, width, height);
      return;
    }
    double caption = Math.ceil(realCaption.prefHeight(-1));
    if (beside(width, height - caption) >= stacked(width, height - 2 * caption)) {
      double half = Math.floor(width / 2);
      place(generated, generatedCaption, caption, 0, 0, half, height);
      place(real, realCaption, caption, half, 0, half, height);
    } else {
      double half = Math.floor(height / 2);
      place(generated, generatedCaption, caption, 0, 0, width, half);
      place(real, realCaption, caption, 0, half, width, half);
    }
  }

  private double beside(double width, double height) {
    return tileWidth(Math.floor(width / 2), height);
  }

  private double stacked(double width, double height) {
    return tileWidth(width, Math.floor(height / 2));
  }

  private double tileWidth(double width, double height) {
    return Stream.of(Side.values())
        .map(model::grid)
        .flatMap(Stream::ofNullable)
        .mapToDouble(grid -> TileGeometry.fitting(grid, width, height, density()).tileWidth())
        .min()
        .orElse(0);
  }

  private double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  /** Centres a grid below its caption. */
  private void place(
      TileGrid grid, Label text, double caption, double x, double y, double width, double height) {
    double gridWidth = width;
    double gridHeight = height - caption;
    SampleGrid pictures = model.grid(grid.side());
    if (pictures != null) {
      TileGeometry fitting =
          TileGeometry.fitting(pictures, width, Math.max(0, height - caption), density());
      gridWidth = Math.min(width, fitting.width());
      gridHeight = Math.min(height - caption, fitting.height());
    }
    double left = x + Math.floor((width - gridWidth) / 2);
    double top = y + Math.floor((height - caption - gridHeight) / 2);
    text.resizeRelocate(left, top, gridWidth, caption);
    grid.resizeRelocate(left, top + caption, gridWidth, Math.max(0, gridHeight));
    grid.requestDraw();
  }

  private void redraw() {
    grids().forEach(TileGrid::requestDraw);
  }

  private static boolean sameLayout(@Nullable SampleGrid one, @Nullable SampleGrid other) {
    return one != null
        && other != null
        && one.rows() == other.rows()
        && one.columns() == other.columns()
        && one.height() == other.height()
        && one.width() == other.width();
  }
}
