package org.ganvas.explore;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A point of the latent space, and the class that is asked for. Never modified.
 *
 * @param z {@code [latent]}, finite; copied
 * @param label the class, from 0, where a conditional generator is asked
 */
public record LatentPoint(float[] z, OptionalInt label) implements Place {

  /** Copies and checks the numbers. */
  public LatentPoint {
    z = z.clone();
    for (float value : z) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("a latent point holds " + value);
      }
    }
  }

  /** A point of an unconditional generator's space. */
  public static LatentPoint of(float... z) {
    return new LatentPoint(z, OptionalInt.empty());
  }

  /** A copy of the numbers. */
  @Override
  public float[] z() {
    return z.clone();
  }

  /** How many numbers it has. */
  public int size() {
    return z.length;
  }

  /** The same with another class, or with none. */
  public LatentPoint withClass(OptionalInt other) {
    return new LatentPoint(z, other);
  }

  /**
   * The point so far along a direction.
   *
   * @param direction {@code [latent]}
   * @param amount in lengths of the direction
   */
  public LatentPoint plus(float[] direction, double amount) {
    float[] moved = z.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (amount * direction[i]);
    }
    return new LatentPoint(moved, label);
  }

  @Override
  public LatentPoint in(ExploredGenerator generator) throws ExploreException {
    return generator.view().checked(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LatentPoint point
        && Arrays.equals(z, point.z)
        && label.equals(point.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(z), label);
  }

  @Override
  public String toString() {
    return Arrays.toString(z) + (label.isPresent() ? " c" + label.getAsInt() : "");
  }
}
