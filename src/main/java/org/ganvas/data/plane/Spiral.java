package org.ganvas.data.plane;

import org.ganvas.data.Point;

/** Two arms of an Archimedean spiral: one and a half turns each, radius 0 to 2, σ 0.03. */
public record Spiral() implements PlaneSource {
  private static final double TURNS = 1.5;
  private static final double RADIUS = 2;
  private static final double NOISE = 0.03;

  @Override
  public String name() {
    return "spiral";
  }

  @Override
  public String title() {
    return "Spiral";
  }

  @Override
  public String explanation() {
    return "100,000 points on two arms of a spiral, which a generator has to bend around itself.";
  }

  @Override
  public Point point(int n, Draws draws) {
    // The root makes the points about as dense outside, where the arm is longer, as inside.
    double along = StrictMath.sqrt(draws.uniform());
    double angle = 2 * StrictMath.PI * TURNS * along + (n % 2) * StrictMath.PI;
    double radius = RADIUS * along;
    Point exact = new Point(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    return Mixture.near(exact, NOISE, draws);
  }
}
