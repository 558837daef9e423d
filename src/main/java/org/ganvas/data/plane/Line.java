package org.ganvas.data.plane;

import org.ganvas.data.Point;

/** A straight line from (−1, −0.5) to (1, 0.5), evenly covered, with noise of σ 0.01. */
public record Line() implements PlaneSource {
  private static final double SLOPE = 0.5;
  private static final double NOISE = 0.01;

  @Override
  public String name() {
    return "line";
  }

  @Override
  public String title() {
    return "Line";
  }

  @Override
  public String explanation() {
    return "100,000 points on a straight line: the simplest data, which still lie on almost nothing.";
  }

  @Override
  public Point point(int n, Draws draws) {
    double x = 2 * draws.uniform() - 1;
    return Mixture.near(new Point(x, SLOPE * x), NOISE, draws);
  }
}
