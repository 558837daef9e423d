package org.ganvas.ui.samples;

import java.util.Arrays;
import org.ganvas.event.SampleGrid;
import org.ganvas.image.GreyPicture;

/** Cuts a sample grid into pictures, puts it together as one and scales it. */
public final class Pictures {
  private Pictures() {}

  /** One tile. */
  static GreyPicture tile(SampleGrid grid, int index) {
    int size = grid.height() * grid.width();
    return new GreyPicture(
        grid.width(),
        grid.height(),
        Arrays.copyOfRange(grid.pixels(), index * size, (index + 1) * size));
  }

  /**
   * Another size of a picture, each pixel as its nearest in the original.
   *
   * @param picture what to scale
   * @param width pixels from left to right, at least 1
   * @param height pixels from top to bottom, at least 1
   */
  public static GreyPicture scaled(GreyPicture picture, int width, int height) {
    int[] columns = new int[width];
    for (int x = 0; x < width; x++) {
      columns[x] = (int) ((long) x * picture.width() / width);
    }
    byte[] pixels = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int row = (int) ((long) y * picture.height() / height) * picture.width();
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = picture.pixels()[row + columns[x]];
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  /** All tiles side by side as they are laid out, without gaps. */
  static GreyPicture wholeGrid(SampleGrid grid) {
    int width = grid.columns() * grid.width();
    byte[] pixels = new byte[grid.pixels().length];
    for (int tile = 0; tile < grid.count(); tile++) {
      int left = tile % grid.columns() * grid.width();
      int top = tile / grid.columns() * grid.height();
      for (int y = 0; y < grid.height(); y++) {
        int from = (tile * grid.height() + y) * grid.width();
        System.arraycopy(grid.pixels(), from, pixels, (top + y) * width + left, grid.width());
      }
    }
    return new GreyPicture(width, grid.rows() * grid.height(), pixels);
  }
}
