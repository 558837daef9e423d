package org.ganvas.data.plane;

import org.ganvas.data.Modes;
import org.ganvas.data.Point;

/** Draws from a mixture of Gaussians. */
final class Mixture {
  private Mixture() {}

  /** The modes take turns, so that each has exactly its share. */
  static Point point(Modes modes, int n, Draws draws) {
    Point centre = modes.centres().get(n % modes.centres().size());
    return near(centre, modes.deviation(), draws);
  }

  /** A point of N(centre, deviation² · I). */
  static Point near(Point centre, double deviation, Draws draws) {
    return new Point(
        centre.x() + deviation * draws.normal(), centre.y() + deviation * draws.normal());
  }
}
