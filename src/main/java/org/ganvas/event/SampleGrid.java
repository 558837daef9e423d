package org.ganvas.event;

/**
 * A grid of grey pictures with the discriminator's verdict on each. The arrays are never written
 * after construction.
 *
 * @param rows tiles from top to bottom
 * @param columns tiles from left to right
 * @param height pixels of a tile
 * @param width pixels of a tile
 * @param pixels grey levels, tile by tile in row order, {@code rows * columns * height * width}
 *     bytes, 0 black
 * @param verdicts D's verdict on each tile, or empty when D was not asked
 * @param step iterations done when the pictures were made
 */
public record SampleGrid(
    int rows, int columns, int height, int width, byte[] pixels, float[] verdicts, long step)
    implements Samples {

  /** How many tiles there are. */
  public int count() {
    return rows * columns;
  }
}
