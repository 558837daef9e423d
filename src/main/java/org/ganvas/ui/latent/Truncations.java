package org.ganvas.ui.latent;

import java.util.OptionalDouble;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.Origin;

/** Truncation as a slider shows it: from strict to none. */
final class Truncations {
  /** The strictest of the slider. */
  static final double LEAST = 0.1;

  /** The end of the slider, which means none: one number in 20 would be farther out. */
  static final double NONE = 2;

  private Truncations() {}

  /** The threshold of an address, empty where there is none. */
  static OptionalDouble of(LatentAddress address) {
    return address.origin() instanceof Origin.Sample sample
        ? sample.truncation()
        : OptionalDouble.empty();
  }

  /** Whether an address starts from noise, which alone can be truncated. */
  static boolean isPossible(LatentAddress address) {
    return address.origin() instanceof Origin.Sample;
  }

  /** The threshold that a position of the slider means, to a twentieth. */
  static OptionalDouble at(double position) {
    double rounded = Math.rint(position * 20) / 20;
    return rounded >= NONE ? OptionalDouble.empty() : OptionalDouble.of(Math.max(LEAST, rounded));
  }
}
