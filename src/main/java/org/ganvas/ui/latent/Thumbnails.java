package org.ganvas.ui.latent;

import org.ganvas.event.PlaneFrame;
import org.ganvas.explore.Examples;
import org.ganvas.image.GreyPicture;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of examples: of pictures themselves, of points where they lie.
 *
 * @param frame of the plane that points are in, null where there are none
 */
record Thumbnails(@Nullable PlaneFrame frame) {
  private static final int SIDE = 28;
  private static final double RADIUS = 1.8;
  private static final int DARK = 24;

  /** The picture of one example among some. */
  GreyPicture of(Examples examples, int index) {
    if (examples.at(index) instanceof Examples.Pictures one) {
      return new GreyPicture(one.width(), one.height(), one.pixels());
    }
    float[] at = ((Examples.Points) examples.at(index)).coordinates();
    PlaneFrame plane = frame == null ? new PlaneFrame(-1, 1, -1, 1) : frame;
    return dot(plane.across(at[0]) * SIDE, plane.down(at[1]) * SIDE);
  }

  private static GreyPicture dot(double x, double y) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int i = 0; i < pixels.length; i++) {
      double away = Math.hypot(i % SIDE + 0.5 - x, Math.floorDiv(i, SIDE) + 0.5 - y);
      double light = Math.max(0, Math.min(1, RADIUS + 0.5 - away));
      pixels[i] = (byte) Math.rint(DARK + light * (255 - DARK));
    }
    return new GreyPicture(SIDE, SIDE, pixels);
  }
}
