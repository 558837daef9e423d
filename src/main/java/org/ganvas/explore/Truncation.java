package org.ganvas.explore;

import org.ganvas.tensor.RandomStream;
import org.ganvas.training.SeedNoise;

/**
 * The truncation trick of Brock et al. 2019, arXiv 1809.11096, section 3.1: numbers of the noise
 * that are farther from 0 than a threshold are drawn again until they are not. Pictures get cleaner
 * and more alike as the threshold falls. Nothing is scaled, so numbers that are near enough stay as
 * they are.
 *
 * @param threshold at least {@value #LEAST}
 */
public record Truncation(double threshold) {
  /** Below this thousands of draws would be needed for a number, and pictures hardly differ. */
  public static final double LEAST = 0.01;

  /** Checks the threshold. */
  public Truncation {
    if (!(threshold >= LEAST)) {
      throw new IllegalArgumentException("truncation at " + threshold);
    }
  }

  /** The point of a sample, every number of which is at most the threshold from 0. */
  public float[] noise(long seed, long number, int latent) {
    float[] z = SeedNoise.point(seed, number, latent);
    RandomStream again = RandomStream.of(seed).named("truncated samples").at(number);
    for (int i = 0; i < latent; i++) {
      RandomStream draws = again.at(i);
      for (long draw = 0; Math.abs(z[i]) > threshold; draw++) {
        z[i] = (float) draws.normal(draw);
      }
    }
    return z;
  }
}
