package org.ganvas.ui.samples;

import org.ganvas.event.SampleGrid;

/** Small grids whose every pixel differs from its neighbours. */
final class SamplesFixture {
  private SamplesFixture() {}

  static SampleGrid grid(int rows, int columns, long step, float... verdicts) {
    int height = 5;
    int width = 4;
    byte[] pixels = new byte[rows * columns * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 37);
    }
    return new SampleGrid(rows, columns, height, width, pixels, verdicts, step);
  }
}
