package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.explore.Directions.Direction;
import org.ganvas.training.NetworkCopy;

/**
 * The principal components of a generator's first-layer activations, brought back to the latent
 * space: Härkönen et al. 2020, GANSpace, arXiv 2004.02546, section 2.1 and 2.2.
 *
 * <p>The paper takes them from the activations y of N samples. Where y = z · W + b and z is N(0,
 * I), the covariance of all samples there can be is WᵀW, and no sample is needed: with the singular
 * value decomposition W = U S Vᵀ, the components are the columns of V, their standard deviations S,
 * and what regression on z gives for a step of one σ along vₖ is uₖ, of unit length. U and S² are
 * the eigenvectors and eigenvalues of W · Wᵀ, which is as small as the latent space, whatever the
 * number of features.
 */
final class PrincipalDirections {
  /** What is weaker than this, of the strongest, is the rounding of float32 weights. */
  private static final double WEAKEST = 1e-6;

  private PrincipalDirections() {}

  /** The directions of a generator; none where its first layer is not linear in z. */
  static Directions of(NetworkCopy generator) {
    return FirstLayer.of(generator)
        .map(first -> of(first.gram()))
        .orElseGet(() -> new Directions(List.of()));
  }

  /**
   * The directions of a covariance.
   *
   * @param gram W · Wᵀ, {@code [latent, latent]}
   */
  static Directions of(double[][] gram) {
    SymmetricEigen eigen = SymmetricEigen.of(gram);
    double total = 0;
    for (double value : eigen.values()) {
      total += Math.max(0, value);
    }
    List<Direction> directions = new ArrayList<>();
    double strongest = Math.sqrt(Math.max(0, eigen.values()[0]));
    for (int k = 0; k < gram.length; k++) {
      double variance = Math.max(0, eigen.values()[k]);
      double sigma = Math.sqrt(variance);
      if (sigma > WEAKEST * strongest) {
        directions.add(new Direction(oriented(eigen.vectors()[k]), sigma, variance / total));
      }
    }
    return new Directions(directions);
  }

  /** Either sign would do: the largest number of a direction, the first of equals, is positive. */
  private static float[] oriented(double[] vector) {
    int largest = 0;
    for (int i = 1; i < vector.length; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
        largest = i;
      }
    }
    double sign = Math.signum(vector[largest]);
    float[] oriented = new float[vector.length];
    for (int i = 0; i < oriented.length; i++) {
      oriented[i] = (float) (sign * vector[i]);
    }
    return oriented;
  }
}
