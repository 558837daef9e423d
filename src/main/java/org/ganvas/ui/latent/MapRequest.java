package org.ganvas.ui.latent;

import java.util.List;
import java.util.stream.IntStream;
import org.ganvas.explore.LatentAddress;

/**
 * A square of places around one.
 *
 * @param middle the place
 * @param across the axis from left to right
 * @param down the axis from top to bottom
 * @param reach offsets at the edges, from the middle
 * @param side places in a row, odd
 * @param judged whether D is asked for its verdicts
 */
record MapRequest(
    LatentAddress middle, Axis across, Axis down, double reach, int side, boolean judged) {

  /** All places, row after row from the top; they keep the middle's seed. */
  List<LatentAddress> places() {
    return IntStream.range(0, side * side)
        .mapToObj(i -> at(offset(i % side), offset(Math.floorDiv(i, side))))
        .toList();
  }

  private double offset(int step) {
    return (2.0 * step / (side - 1) - 1) * reach;
  }

  private LatentAddress at(double right, double downwards) {
    LatentAddress once = across.at(middle, across.offset(middle) + right);
    return down.at(once, down.offset(once) + downwards);
  }
}
