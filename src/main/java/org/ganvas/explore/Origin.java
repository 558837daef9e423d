package org.ganvas.explore;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.ganvas.training.SeedNoise;

/** Where an address starts. */
public sealed interface Origin {

  /**
   * The numbers of the point.
   *
   * @param latent how many a generator takes
   * @throws ExploreException if there are not so many
   */
  float[] z(int latent) throws ExploreException;

  /**
   * Noise: the point that the k-th sample of a seed is made from.
   *
   * @param seed of the noise
   * @param number k, from 0
   * @param truncation no number is farther from 0 than this, see {@link Truncation}; empty for
   *     noise as it is
   */
  record Sample(long seed, long number, OptionalDouble truncation) implements Origin {

    /** Checks the numbers. */
    public Sample {
      if (number < 0) {
        throw new IllegalArgumentException("sample " + number);
      }
      truncation.ifPresent(Truncation::new);
    }

    /** The first sample of a seed. */
    public static Sample of(long seed) {
      return new Sample(seed, 0, OptionalDouble.empty());
    }

    @Override
    public float[] z(int latent) {
      return truncation.isPresent()
          ? new Truncation(truncation.getAsDouble()).noise(seed, number, latent)
          : SeedNoise.point(seed, number, latent);
    }

    @Override
    public String toString() {
      return seed
          + (number == 0 ? "" : "#" + number)
          + (truncation.isEmpty() ? "" : " t" + AddressText.number(truncation.getAsDouble()));
    }
  }

  /**
   * Numbers that no seed leads to: what a path, an analogy or a search has found.
   *
   * @param values {@code [latent]}, finite; copied
   */
  record Given(float[] values) implements Origin {

    /** Copies and checks the numbers. */
    public Given {
      values = LatentPoint.of(values).z();
    }

    /** A copy of the numbers. */
    @Override
    public float[] values() {
      return values.clone();
    }

    @Override
    public float[] z(int latent) throws ExploreException {
      if (values.length != latent) {
        throw new ExploreException(
            "The address gives %d numbers, but this generator takes %d."
                .formatted(values.length, latent));
      }
      return values.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Given given && Arrays.equals(values, given.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("[");
      for (int i = 0; i < values.length; i++) {
        text.append(i == 0 ? "" : ",").append(AddressText.number(values[i]));
      }
      return text.append(']').toString();
    }
  }
}
