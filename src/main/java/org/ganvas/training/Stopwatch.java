package org.ganvas.training;

import org.ganvas.event.Curve;
import org.ganvas.event.History;

/**
 * How long the iterations of a run take. The time that a run has trained is part of its state, for
 * one that ends after minutes lets rates fall with them; so whoever repeats a run repeats its time.
 */
@FunctionalInterface
interface Stopwatch {

  /** The present run's own time. */
  Stopwatch RUNNING = (point, measured) -> measured;

  /**
   * Pictures a second of the iteration that makes a point of the curves.
   *
   * @param point its number, from 0
   * @param measured what it took here
   */
  float imagesPerSecond(int point, float measured);

  /** The time of a run that was trained before, up to a point; from there on the present one's. */
  static Stopwatch of(History before, int points) {
    return (point, measured) ->
        point < points ? before.value(Curve.IMAGES_PER_SECOND, point) : measured;
  }
}
