package org.ganvas.data.plane;

import org.ganvas.data.Point;

/**
 * The swiss roll seen from its end, as Gulrajani et al. 2017 train on it: t · (cos t, sin t) for t
 * from 1.5 π to 4.5 π, with noise of σ 0.25, all divided by 7.5.
 */
public record SwissRoll() implements PlaneSource {
  private static final double FROM = 1.5 * StrictMath.PI;
  private static final double LENGTH = 3 * StrictMath.PI;
  private static final double NOISE = 0.25;
  private static final double SCALE = 7.5;

  @Override
  public String name() {
    return "swiss-roll";
  }

  @Override
  public String title() {
    return "Swiss roll";
  }

  @Override
  public String explanation() {
    return "100,000 points on a rolled-up line that starts away from its centre.";
  }

  @Override
  public String source() {
    return "scikit-learn, make_swiss_roll; scaled as in Gulrajani et al. 2017, arXiv 1704.00028";
  }

  @Override
  public Point point(int n, Draws draws) {
    double t = FROM + LENGTH * draws.uniform();
    Point exact = new Point(t * StrictMath.cos(t) / SCALE, t * StrictMath.sin(t) / SCALE);
    return Mixture.near(exact, NOISE / SCALE, draws);
  }
}
