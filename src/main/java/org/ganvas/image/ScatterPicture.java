package org.ganvas.image;

import java.util.Arrays;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;

/**
 * Draws points of the plane: real ones as large discs, generated ones as small discs upon them, so
 * that both are seen where they meet.
 */
public final class ScatterPicture {
  private static final int SIDE = 512;
  private static final Colours ON_WHITE = new Colours(0xffffff, 0xe8ecf0, 0x1a7f37, 0x8250df);

  /** Into how many parts the lines at round coordinates divide an axis at most. */
  public static final int MOST_LINES = 8;

  private static final double REAL_OPACITY = 0.3;
  private static final double GENERATED_OPACITY = 0.7;

  /** A 512th of the picture's smaller side for each pixel of these radii. */
  private static final double REAL_RADIUS = 3.5;

  private static final double GENERATED_RADIUS = 1.75;

  private final int width;
  private final int height;
  private final int[] pixels;
  private final PlaneFrame frame;

  /**
   * The colours, each {@code 0xRRGGBB}.
   *
   * @param background behind everything
   * @param grid of the lines at round coordinates
   * @param real of real points
   * @param generated of generated points
   */
  public record Colours(int background, int grid, int real, int generated) {}

  private ScatterPicture(int width, int height, PlaneFrame frame, int background) {
    this.width = width;
    this.height = height;
    this.frame = frame;
    this.pixels = new int[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, 0xff000000 | background);
  }

  /** A picture for a file: 512×512 pixels, on white. */
  public static ColourPicture of(SampleScatter scatter) {
    return of(scatter, SIDE, SIDE, ON_WHITE);
  }

  /**
   * A picture of any size.
   *
   * @param scatter the points; those outside the frame are not drawn
   * @param width pixels, at least 1
   * @param height pixels, at least 1
   * @param colours what to draw in
   */
  public static ColourPicture of(SampleScatter scatter, int width, int height, Colours colours) {
    ScatterPicture picture =
        new ScatterPicture(width, height, scatter.frame(), colours.background());
    double scale = (double) Math.min(width, height) / SIDE;
    picture.lines(colours.grid());
    picture.discs(scatter.real(), REAL_RADIUS * scale, colours.real(), REAL_OPACITY);
    picture.discs(
        scatter.generated(), GENERATED_RADIUS * scale, colours.generated(), GENERATED_OPACITY);
    return new ColourPicture(width, height, picture.pixels);
  }

  private void lines(int colour) {
    for (double x : Ticks.between(frame.left(), frame.right(), MOST_LINES)) {
      int column = Math.min(width - 1, (int) (frame.across(x) * width));
      for (int row = 0; row < height; row++) {
        pixels[row * width + column] = 0xff000000 | colour;
      }
    }
    for (double y : Ticks.between(frame.bottom(), frame.top(), MOST_LINES)) {
      int row = Math.min(height - 1, (int) (frame.down(y) * height));
      Arrays.fill(pixels, row * width, (row + 1) * width, 0xff000000 | colour);
    }
  }

  private void discs(float[] coordinates, double radius, int colour, double opacity) {
    double[][] disc = disc(Math.max(0.5, radius), opacity);
    int reach = disc.length / 2;
    for (int i = 0; i < coordinates.length; i += 2) {
      if (frame.contains(coordinates[i], coordinates[i + 1])) {
        int x = (int) (frame.across(coordinates[i]) * width);
        int y = (int) (frame.down(coordinates[i + 1]) * height);
        stamp(disc, x - reach, y - reach, colour);
      }
    }
  }

  private void stamp(double[][] disc, int left, int top, int colour) {
    for (int row = Math.max(0, -top); row < disc.length && top + row < height; row++) {
      for (int column = Math.max(0, -left);
          column < disc.length && left + column < width;
          column++) {
        int at = (top + row) * width + left + column;
        pixels[at] = blend(pixels[at], colour, disc[row][column]);
      }
    }
  }

  /** How much of each pixel a disc covers, times its opacity; its rim fades over one pixel. */
  private static double[][] disc(double radius, double opacity) {
    int reach = (int) Math.ceil(radius);
    double[][] cover = new double[2 * reach + 1][2 * reach + 1];
    for (int y = -reach; y <= reach; y++) {
      for (int x = -reach; x <= reach; x++) {
        double inside = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x, y)));
        cover[y + reach][x + reach] = opacity * inside;
      }
    }
    return cover;
  }

  private static int blend(int below, int above, double opacity) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = below >> shift & 0xff;
      int to = above >> shift & 0xff;
      mixed = mixed << 8 | (int) Math.rint(from + (to - from) * opacity);
    }
    return mixed;
  }
}
