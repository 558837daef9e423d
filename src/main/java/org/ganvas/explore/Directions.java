package org.ganvas.explore;

import java.util.List;

/**
 * Directions of the latent space in the order of how much they change what the generator's first
 * layer says, strongest first: Härkönen et al. 2020, GANSpace, arXiv 2004.02546.
 *
 * @param all none where the first layer is not linear in z
 */
public record Directions(List<Direction> all) {

  /** Copies the list. */
  public Directions {
    all = List.copyOf(all);
  }

  /** How many there are: at most as many as the latent space has dimensions. */
  public int count() {
    return all.size();
  }

  /**
   * One of them.
   *
   * @param index 0 is the strongest
   */
  public Direction get(int index) {
    return all.get(index);
  }

  /**
   * A direction.
   *
   * @param z {@code [latent]}: a step of one σ along the direction
   * @param sigma standard deviation of the first layer's output along it
   * @param share of the variance of the first layer's output, in [0, 1]
   */
  public record Direction(float[] z, double sigma, double share) {

    /** Copies the step. */
    public Direction {
      z = z.clone();
    }

    /** A copy of the step. */
    @Override
    public float[] z() {
      return z.clone();
    }
  }
}
