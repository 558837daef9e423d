package org.ganvas.event;

/**
 * Generated points of the plane among real ones. The arrays are never written after construction.
 *
 * @param real x and y of each real point in turn
 * @param generated x and y of each generated point in turn, empty where none were made yet
 * @param frame what is shown: the same during a whole run
 * @param step iterations done when the points were made
 */
public record SampleScatter(float[] real, float[] generated, PlaneFrame frame, long step)
    implements Samples {

  /** How many generated points there are. */
  public int count() {
    return generated.length / 2;
  }
}
