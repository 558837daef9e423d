package org.ganvas.ui.samples;

import java.util.Arrays;
import org.ganvas.event.SampleGrid;

/** Cuts a sample grid into pictures and puts it together as one. */
final class Pictures {
  private Pictures() {}

  /** One tile. */
  static GreyPicture tile(SampleGrid grid, int index) {
    int size = grid.height() * grid.width();
    return new GreyPicture(
        grid.height(),
        grid.width(),
        Arrays.copyOfRange(grid.pixels(), index * size, (index + 1) * size));
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
    return new GreyPicture(grid.rows() * grid.height(), width, pixels);
  }
}
