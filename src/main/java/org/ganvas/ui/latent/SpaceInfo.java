package org.ganvas.ui.latent;

import java.nio.file.Path;
import org.ganvas.event.PlaneFrame;
import org.jspecify.annotations.Nullable;

/**
 * What there is to explore.
 *
 * @param name the run's
 * @param folder the run's
 * @param latent how many numbers z has
 * @param directions how many principal directions are known
 * @param classes one can ask the generator for, 0 if it is unconditional
 * @param averaged whether there is an average of the generator beside the one that is trained
 * @param plane what a run on points of the plane knows besides, null of one on pictures
 */
public record SpaceInfo(
    String name,
    Path folder,
    int latent,
    int directions,
    int classes,
    boolean averaged,
    @Nullable Plane plane) {

  /**
   * The plane that the generator's points are in.
   *
   * @param frame the part that is shown
   * @param real x and y of real points in turn
   */
  public record Plane(PlaneFrame frame, float[] real) {}
}
