package org.ganvas.image;

/** Draws lines and words, on pixels or as text that describes a drawing. */
public interface Pen {

  /**
   * A line through points.
   *
   * @param xs from the left edge, in pixels
   * @param ys from the upper edge, in pixels, as many
   * @param colour {@code 0xRRGGBB}
   * @param width in pixels
   */
  void line(double[] xs, double[] ys, int colour, double width);

  /**
   * Words.
   *
   * @param x of the end that they are held by, in pixels
   * @param y of the line that they stand on, in pixels
   * @param held by which end
   */
  void text(double x, double y, String words, int colour, Held held);

  /** Which end of a text is at its place. */
  enum Held {
    /** The text begins there. */
    LEFT,
    /** The text ends there. */
    RIGHT
  }
}
