package org.ganvas.ui.latent;

import java.util.Arrays;
import org.ganvas.image.GreyPicture;

/** Draws strokes into a picture as a pen does on paper: white on black, soft at the rim. */
final class Pencil {
  /** Half the width of a stroke of MNIST's digits, in pixels of 28. */
  private static final double RADIUS = 1.15 / 28;

  private static final double SOFTNESS = 0.9 / 28;

  private final int width;
  private final int height;
  private final double[] ink;

  /**
   * @param width pixels of the picture
   * @param height pixels of the picture
   */
  Pencil(int width, int height) {
    this.width = width;
    this.height = height;
    this.ink = new double[width * height];
  }

  /**
   * Draws a straight stroke; all in shares of the picture's sides.
   *
   * @param x1 its beginning
   * @param y1 its beginning
   * @param x2 its end
   * @param y2 its end
   */
  void stroke(double x1, double y1, double x2, double y2) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double away = distance((column + 0.5) / width, (row + 0.5) / height, x1, y1, x2, y2);
        double dark = Math.max(0, Math.min(1, 1 - (away - RADIUS) / SOFTNESS));
        int at = row * width + column;
        ink[at] = Math.max(ink[at], dark);
      }
    }
  }

  /** Takes a clean sheet. */
  void clear() {
    Arrays.fill(ink, 0);
  }

  /** Whether anything is drawn. */
  boolean isEmpty() {
    return Arrays.stream(ink).allMatch(dark -> dark == 0);
  }

  /** What is drawn. */
  GreyPicture picture() {
    return shifted(0, 0);
  }

  /** What is drawn, its centre of mass in the middle, as MNIST's digits have theirs. */
  GreyPicture centred() {
    double mass = 0;
    double x = 0;
    double y = 0;
    for (int at = 0; at < ink.length; at++) {
      mass += ink[at];
      x += ink[at] * (at % width + 0.5);
      y += ink[at] * (Math.floorDiv(at, width) + 0.5);
    }
    return mass == 0
        ? picture()
        : shifted(
            (int) Math.rint(width / 2.0 - x / mass), (int) Math.rint(height / 2.0 - y / mass));
  }

  private GreyPicture shifted(int right, int down) {
    byte[] pixels = new byte[ink.length];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int fromRow = row - down;
        int fromColumn = column - right;
        if (fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width) {
          pixels[row * width + column] = (byte) Math.rint(ink[fromRow * width + fromColumn] * 255);
        }
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double length = dx * dx + dy * dy;
    double along =
        length == 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
    return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
  }
}
