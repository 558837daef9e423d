package org.ganvas.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ganvas.data.DatasetException;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;

/**
 * How alike samples and real points of the plane are where no modes are known. It needs no training
 * and no unit: nothing changes when all points are scaled, moved or turned together.
 *
 * @param samples how many samples were measured, against as many real points
 * @param precision the share of samples that lie among the real points: within the distance from
 *     some real point to its {@value #NEIGHBOURS}rd nearest other one, 0 … 1. Low when samples are
 *     where no data are. Kynkäänniemi et al. 2019, Improved Precision and Recall Metric for
 *     Assessing Generative Models, arXiv 1904.06991, equation 2, in the plane itself
 * @param recall the share of real points that lie among the samples, likewise; low when part of the
 *     data is never made
 * @param energy the energy distance 2 E|X−Y| − E|X−X′| − E|Y−Y′| of Székely and Rizzo 2013, Energy
 *     statistics, divided by 2 E|X−Y|: from 0 for equal distributions to 1. All pairs are averaged,
 *     a point's with itself too, so it is never below 0, and about 1 ÷ samples for equal ones
 */
public record PointQuality(int samples, double precision, double recall, double energy) {
  private static final int NEIGHBOURS = 3;

  /** Points of either kind that are compared at most: their pairs take seconds. */
  private static final int MOST = 10_000;

  /**
   * Measures samples.
   *
   * @param samples generated points
   * @param real of which as many are chosen from everywhere in the data; with fewer or with more
   *     than can be compared, fewer of both are taken
   * @throws DatasetException with one sentence if there are too few of either
   */
  public static PointQuality of(PointDataset samples, PointDataset real) throws DatasetException {
    int count = Math.min(MOST, Math.min(samples.count(), real.count()));
    if (count <= NEIGHBOURS) {
      throw new DatasetException(
          "%d samples and %d points of %s are too few to compare; at least %d of each are wanted."
              .formatted(samples.count(), real.count(), real.name(), NEIGHBOURS + 1));
    }
    Point[] made = points(samples.some(count));
    Point[] given = points(real.some(count));
    double across = meanDistance(made, given);
    double within = (meanDistance(made, made) + meanDistance(given, given)) / 2;
    return new PointQuality(
        count,
        shareAmong(made, given),
        shareAmong(given, made),
        across > 0 ? Math.max(0, 1 - within / across) : 0);
  }

  private static Point[] points(PointDataset dataset) {
    return IntStream.range(0, dataset.count()).mapToObj(dataset::point).toArray(Point[]::new);
  }

  private static double meanDistance(Point[] some, Point[] others) {
    // Summed row by row in a fixed order, so that the figure is the same on any number of cores.
    double[] rows =
        IntStream.range(0, some.length)
            .parallel()
            .mapToDouble(i -> Arrays.stream(others).mapToDouble(some[i]::distance).sum())
            .toArray();
    return Arrays.stream(rows).sum() / ((double) some.length * others.length);
  }

  /** The share of points that are no farther from some member than that is from its neighbours. */
  private static double shareAmong(Point[] points, Point[] members) {
    double[] reach =
        Arrays.stream(members)
            .parallel()
            .mapToDouble(
                // The nearest of all is the member itself.
                member ->
                    Arrays.stream(members)
                        .mapToDouble(member::distance)
                        .sorted()
                        .skip(NEIGHBOURS)
                        .findFirst()
                        .orElseThrow())
            .toArray();
    long among =
        Arrays.stream(points)
            .parallel()
            .filter(
                point ->
                    IntStream.range(0, members.length)
                        .anyMatch(i -> point.distance(members[i]) <= reach[i]))
            .count();
    return (double) among / points.length;
  }
}
