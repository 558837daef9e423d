package org.ganvas.data.plane;

import org.ganvas.data.Point;

/** Two half circles that reach into one another, of radius 1, with noise of σ 0.05. */
public record Moons() implements PlaneSource {
  private static final double NOISE = 0.05;

  @Override
  public String name() {
    return "moons";
  }

  @Override
  public String title() {
    return "Two moons";
  }

  @Override
  public String explanation() {
    return "100,000 points on two half circles that reach into one another.";
  }

  @Override
  public String source() {
    return "scikit-learn, make_moons";
  }

  @Override
  public Point point(int n, Draws draws) {
    double angle = StrictMath.PI * draws.uniform();
    double x = StrictMath.cos(angle);
    double y = StrictMath.sin(angle);
    Point exact = n % 2 == 0 ? new Point(x, y) : new Point(1 - x, 0.5 - y);
    return Mixture.near(exact, NOISE, draws);
  }
}
