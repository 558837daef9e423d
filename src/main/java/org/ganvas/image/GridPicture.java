package org.ganvas.image;

import java.util.Arrays;
import org.ganvas.event.SampleGrid;

/** Lays the tiles of a sample grid out in one picture. */
public final class GridPicture {
  /** Grey level between the tiles: apart from the black that digits stand on, and from white. */
  public static final int GAP_LEVEL = 0x40;

  private GridPicture() {}

  /**
   * Draws a grid on dark grey.
   *
   * @param grid the tiles
   * @param gap pixels between tiles and around them, at least 0
   * @param scale pixels that each pixel of a tile becomes, in either direction, at least 1
   */
  public static GreyPicture of(SampleGrid grid, int gap, int scale) {
    return of(grid, gap, scale, GAP_LEVEL);
  }

  /**
   * Draws a grid.
   *
   * @param grid the tiles
   * @param gap pixels between tiles and around them, at least 0
   * @param scale pixels that each pixel of a tile becomes, in either direction, at least 1
   * @param background the grey level between the tiles, 0 black to 255 white
   */
  public static GreyPicture of(SampleGrid grid, int gap, int scale, int background) {
    if (gap < 0 || scale < 1) {
      throw new IllegalArgumentException("gap %d, scale %d".formatted(gap, scale));
    }
    int stepX = grid.width() * scale + gap;
    int stepY = grid.height() * scale + gap;
    int width = Math.addExact(Math.multiplyExact(grid.columns(), stepX), gap);
    int height = Math.addExact(Math.multiplyExact(grid.rows(), stepY), gap);
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, (byte) background);
    for (int tile = 0; tile < grid.count(); tile++) {
      int left = gap + tile % grid.columns() * stepX;
      int top = gap + tile / grid.columns() * stepY;
      for (int y = 0; y < grid.height() * scale; y++) {
        int from = (tile * grid.height() + y / scale) * grid.width();
        int to = (top + y) * width + left;
        for (int x = 0; x < grid.width() * scale; x++) {
          pixels[to + x] = grid.pixels()[from + x / scale];
        }
      }
    }
    return new GreyPicture(width, height, pixels);
  }
}
