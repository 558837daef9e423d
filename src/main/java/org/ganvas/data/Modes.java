package org.ganvas.data;

import java.util.List;

/**
 * What a mixture of Gaussians of equal weight and size was drawn from.
 *
 * @param centres the means, at least one
 * @param deviation σ of each, in each direction, above 0
 */
public record Modes(List<Point> centres, double deviation) {

  /** Copies the list. */
  public Modes {
    centres = List.copyOf(centres);
    if (centres.isEmpty() || !(deviation > 0)) {
      throw new IllegalArgumentException(centres + ", σ " + deviation);
    }
  }
}
