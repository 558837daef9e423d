package org.ganvas.training;

/** The noise that samples of a seed are made from. */
public final class SeedNoise {
  private SeedNoise() {}

  /**
   * The point of the latent space that a sample is made from.
   *
   * @param number of the point in the noise of the seed, from 0
   * @param latent size of the space
   */
  public static float[] point(long seed, long number, int latent) {
    float[] point = new float[latent];
    Sampler.noise(seed).normal(number * latent, point);
    return point;
  }
}
