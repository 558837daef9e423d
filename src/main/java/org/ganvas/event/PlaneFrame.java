package org.ganvas.event;

/**
 * The part of the plane that a scatter picture shows.
 *
 * @param left the smallest x
 * @param right the largest x, above the smallest
 * @param bottom the smallest y
 * @param top the largest y, above the smallest
 */
public record PlaneFrame(double left, double right, double bottom, double top) {
  /** Room on each side of the data, as a share of their extent: generators miss by about that. */
  private static final double MARGIN = 0.25;

  /** Data that extend so much more in one direction than in the other are stretched to a square. */
  private static final double ELONGATED = 8;

  /**
   * The frame around points, with room on each side. A circle is shown as a circle, unless the data
   * are so elongated that nothing would be seen of their smaller extent.
   *
   * @param coordinates x and y of each point in turn, at least one point
   */
  public static PlaneFrame around(float[] coordinates) {
    double[] x = extent(coordinates, 0);
    double[] y = extent(coordinates, 1);
    double width = x[1] - x[0];
    double height = y[1] - y[0];
    double larger = Math.max(width, height);
    if (larger == 0) {
      larger = Math.max(1, Math.abs(x[0]) + Math.abs(y[0]));
    }
    double smaller = Math.min(width, height);
    boolean stretched = smaller > 0 && larger / smaller > ELONGATED;
    double halfWidth = (stretched ? width : larger) * (0.5 + MARGIN);
    double halfHeight = (stretched ? height : larger) * (0.5 + MARGIN);
    double middleX = (x[0] + x[1]) / 2;
    double middleY = (y[0] + y[1]) / 2;
    return new PlaneFrame(
        middleX - halfWidth, middleX + halfWidth, middleY - halfHeight, middleY + halfHeight);
  }

  /** How far to the right x is: 0 at the left edge, 1 at the right one. */
  public double across(double x) {
    return (x - left) / (right - left);
  }

  /** How far down y is: 0 at the top edge, 1 at the bottom one. */
  public double down(double y) {
    return (top - y) / (top - bottom);
  }

  /** Whether a point is in it; what is not a number is not. */
  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= bottom && y <= top;
  }

  private static double[] extent(float[] coordinates, int axis) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = axis; i < coordinates.length; i += 2) {
      smallest = Math.min(smallest, coordinates[i]);
      largest = Math.max(largest, coordinates[i]);
    }
    return new double[] {smallest, largest};
  }
}
