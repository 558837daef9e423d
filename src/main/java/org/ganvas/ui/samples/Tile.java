package org.ganvas.ui.samples;

/**
 * One picture of the panel.
 *
 * @param side which grid it is in
 * @param index its place in that grid, in row order from 0
 */
public record Tile(Side side, int index) {

  /** The two grids. */
  public enum Side {
    /** What the generator made. */
    GENERATED,
    /** What it learns from. */
    REAL
  }
}
