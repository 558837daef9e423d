package org.ganvas.metrics;

import java.util.List;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;

/**
 * How well samples cover the modes of a mixture of Gaussians of equal weight: the figures of
 * Srivastava et al. 2017 (VEEGAN, arXiv 1705.07761, section 4.1) and Lin et al. 2018 (PacGAN, arXiv
 * 1712.04086, section 4.1).
 *
 * <p>Every sample belongs to its nearest mode by Euclidean distance, of two equally near ones to
 * the first. It is of high quality if that mode's centre is within {@value #REACH} σ, where σ is
 * the deviation of the mode in one direction; of the real points 1 − e^(−4.5), 98.9 %, are.
 *
 * @param samples how many samples were measured
 * @param modes modes captured: those with at least one sample of high quality
 * @param knownModes modes that there are
 * @param highQuality the share of samples of high quality, 0 … 1
 * @param reverseKl Σ q ln (q ÷ p) over the modes, where q is the share of the samples that belong
 *     to a mode, whatever their quality, and p the real share, 1 ÷ knownModes: 0 when all modes are
 *     made equally often, ln (knownModes) when all samples belong to one. It is finite also when
 *     modes are missing, and nearest-mode shares make it independent of quality
 */
public record ModeCoverage(
    int samples, int modes, int knownModes, double highQuality, double reverseKl) {
  /** Samples that PacGAN's figures are measured on. */
  public static final int SAMPLES = 2_500;

  private static final double REACH = 3;

  /**
   * Measures samples.
   *
   * @param samples at least one
   * @param real what the real points were drawn from
   */
  public static ModeCoverage of(PointDataset samples, Modes real) {
    List<Point> centres = real.centres();
    int[] belonging = new int[centres.size()];
    int[] good = new int[centres.size()];
    int allGood = 0;
    for (int i = 0; i < samples.count(); i++) {
      Point sample = samples.point(i);
      int mode = nearest(sample, centres);
      belonging[mode]++;
      if (sample.distance(centres.get(mode)) <= REACH * real.deviation()) {
        good[mode]++;
        allGood++;
      }
    }
    int captured = 0;
    double reverseKl = 0;
    for (int mode = 0; mode < centres.size(); mode++) {
      captured += good[mode] > 0 ? 1 : 0;
      double share = (double) belonging[mode] / samples.count();
      reverseKl += share > 0 ? share * Math.log(share * centres.size()) : 0;
    }
    return new ModeCoverage(
        samples.count(),
        captured,
        centres.size(),
        (double) allGood / samples.count(),
        Math.max(0, reverseKl)); // Rounding can take it below.
  }

  private static int nearest(Point sample, List<Point> centres) {
    int nearest = 0;
    for (int mode = 1; mode < centres.size(); mode++) {
      if (sample.distance(centres.get(mode)) < sample.distance(centres.get(nearest))) {
        nearest = mode;
      }
    }
    return nearest;
  }
}
