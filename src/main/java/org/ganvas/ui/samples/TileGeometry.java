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
  static final double GAP = 4;

  /** From a tile to its bar. */
  static final double BAR_DISTANCE = 1;

  /** Height of a bar. */
  static final double BAR = 4;

  /** Pixels are magnified evenly unless that leaves more than this share of the size unused. */
  private static final double MOST_UNUSED = 0.2;

  /**
   * The largest grid that fits. Each pixel of a tile covers the same whole number of the screen's,
   * which shows it evenly; but where that would leave too much room unused, tiles are as large as
   * they fit in whole screen pixels.
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
    double even = Math.floor(fitting * density) / density;
    double factor = even >= (1 - MOST_UNUSED) * fitting ? even : fitting;
    return new TileGeometry(
        grid.rows(),
        grid.columns(),
        Math.max(0, Math.floor(factor * grid.width() * density) / density),
        Math.max(0, Math.floor(factor * grid.height() * density) / density));
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
