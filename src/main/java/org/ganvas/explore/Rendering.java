package org.ganvas.explore;

import java.util.List;

/**
 * What a generator made.
 *
 * @param points where the places led to
 * @param examples one a point
 * @param step iterations the generator had been trained for
 */
public record Rendering(List<LatentPoint> points, Examples examples, long step) {

  /** Copies the list. */
  public Rendering {
    points = List.copyOf(points);
  }
}
