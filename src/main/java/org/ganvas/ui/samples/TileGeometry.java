package org.ganvas.ui.samples;

import java.util.OptionalInt;
import org.ganvas.event.SampleGrid;

/**
 * Where the tiles of a grid lie, each with its verdict bar below it.
 *
 * @param rows tiles from top to bottom
 * @param columns tiles from left to right
 * @param tileWidth as drawn
 * @param tileHeight as drawn
 */
record TileGeometry(int rows, int columns, double tileWidth, double tileHeight) {
  /** Free space around the grid, room for a frame. */
  static final double MARGIN = 6;

  /** Free space between a tile and the next, and between a bar and the next tile. */
  static final double GAP = 5;

  /** From a tile to its bar. */
  static final double BAR_DISTANCE = 2;

  /** Height of a bar. */
  static final double BAR = 4;

  /**
   * The largest grid that fits. Tiles are magnified so that each of their pixels covers the same
   * whole number of the screen's, which keeps them crisp; only where there is no room for one
   * screen pixel each are they shrunk.
   *
   * @param grid what to lay out
   * @param width there is
   * @param height there is
   * @param density screen pixels a unit of length
   */
  static TileGeometry fitting(SampleGrid grid, double width, double height, double density) {
    double tileWidth = (width - 2 * MARGIN + GAP) / grid.columns() - GAP;
    double tileHeight = (height - 2 * MARGIN + GAP) / grid.rows() - GAP - BAR - BAR_DISTANCE;
    double fitting = Math.min(tileWidth / grid.width(), tileHeight / grid.height());
    double whole = Math.floor(fitting * density) / density;
    double factor = whole > 0 ? whole : Math.max(0, fitting);
    return new TileGeometry(
        grid.rows(), grid.columns(), factor * grid.width(), factor * grid.height());
  }

  /** With the margin. */
  double width() {
    return 2 * MARGIN + columns * (tileWidth + GAP) - GAP;
  }

  /** With the margin and the last row's bars. */
  double height() {
    return 2 * MARGIN + rows * pitch() - GAP;
  }

  /** The left edge of a tile. */
  double x(int index) {
    return MARGIN + index % columns * (tileWidth + GAP);
  }

  /** The upper edge of a tile. */
  double y(int index) {
    int row = index / columns;
    return MARGIN + row * pitch();
  }

  /** The upper edge of a tile's bar. */
  double barY(int index) {
    return y(index) + tileHeight + BAR_DISTANCE;
  }

  /** The tile at a place, its bar included. */
  OptionalInt tileAt(double x, double y) {
    int column = (int) Math.floor((x - MARGIN) / (tileWidth + GAP));
    int row = (int) Math.floor((y - MARGIN) / pitch());
    boolean inside =
        column >= 0
            && column < columns
            && row >= 0
            && row < rows
            && x < MARGIN + column * (tileWidth + GAP) + tileWidth
            && y < MARGIN + row * pitch() + pitch() - GAP;
    return inside ? OptionalInt.of(row * columns + column) : OptionalInt.empty();
  }

  private double pitch() {
    return tileHeight + BAR_DISTANCE + BAR + GAP;
  }
}
