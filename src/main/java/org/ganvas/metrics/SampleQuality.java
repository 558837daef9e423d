package org.ganvas.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;

/**
 * An honest first look at how good labelled pictures are, without a network or a download.
 *
 * <p>Everything is measured on grey levels as bytes with Euclidean distances, on the first {@value
 * #COMPARED} samples, against the first {@value #REAL} training pictures; ties go to the lower
 * index. Blurred prototypes of each class score high in {@code clear} and low in {@code spread}.
 *
 * @param samples how many samples were measured
 * @param clear the share of samples whose {@value #NEIGHBOURS} nearest training pictures carry one
 *     label, 0 … 1; all real MNIST test digits reach 0.87
 * @param classes e to the entropy of the labels that the samples' nearest training pictures carry,
 *     from 1 to the number of labels
 * @param spread the mean distance over all pairs of samples with the same nearest label, divided by
 *     the mean distance over all pairs with the same label among the first {@value #COMPARED}
 *     training pictures; about 1 for real digits
 */
public record SampleQuality(int samples, double clear, double classes, double spread) {
  /** Samples that are measured at most. */
  public static final int COMPARED = 2_000;

  private static final int REAL = 20_000;
  private static final int NEIGHBOURS = 5;
  private static final int LABELS = 256;

  /**
   * Measures samples.
   *
   * @param samples generated pictures, more of them than there are labels
   * @param training the pictures the generator learned from, with labels
   * @throws DatasetException with one sentence if the two cannot be compared
   */
  public static SampleQuality of(ImageDataset samples, ImageDataset training)
      throws DatasetException {
    check(samples, training);
    Pictures measured = Pictures.first(samples, COMPARED);
    int[][] nearest =
        new NearestNeighbours(Pictures.first(training, REAL), NEIGHBOURS).of(measured);
    int[] labels = new int[measured.count()];
    Arrays.setAll(labels, i -> training.label(nearest[i][0]));
    return new SampleQuality(
        measured.count(),
        clear(nearest, training),
        perplexity(labels),
        meanDistanceWithinLabels(measured, labels) / realDistance(training));
  }

  private static void check(ImageDataset samples, ImageDataset training) throws DatasetException {
    Comparability.check(samples, training, NEIGHBOURS);
    // With more samples than labels, at least two share one, so that there is a spread to measure.
    long labels = IntStream.range(0, training.count()).map(training::label).distinct().count();
    if (samples.count() <= labels) {
      throw new DatasetException(
          "%d samples are too few for %d labels; take at least %d, better %d."
              .formatted(samples.count(), labels, labels + 1, COMPARED));
    }
  }

  private static double clear(int[][] nearest, ImageDataset training) {
    long unanimous =
        Arrays.stream(nearest)
            .filter(five -> Arrays.stream(five).map(training::label).distinct().count() == 1)
            .count();
    return (double) unanimous / nearest.length;
  }

  private static double perplexity(int[] labels) {
    int[] histogram = new int[LABELS];
    for (int label : labels) {
      histogram[label]++;
    }
    double entropy = 0;
    for (int count : histogram) {
      if (count > 0) {
        double share = (double) count / labels.length;
        entropy -= share * Math.log(share);
      }
    }
    return Math.exp(entropy);
  }

  private static double realDistance(ImageDataset training) throws DatasetException {
    Pictures real = Pictures.first(training, COMPARED);
    int[] labels = new int[real.count()];
    Arrays.setAll(labels, training::label);
    double distance = meanDistanceWithinLabels(real, labels);
    if (!(distance > 0)) {
      throw new DatasetException(
          "The pictures of %s do not differ within a label, so there is no spread to compare with."
              .formatted(training.name()));
    }
    return distance;
  }

  /** The mean over all pairs with one label, each pair once; NaN where there is no such pair. */
  private static double meanDistanceWithinLabels(Pictures pictures, int[] labels) {
    double sum = 0;
    long pairs = 0;
    for (int a = 0; a < pictures.count(); a++) {
      for (int b = a + 1; b < pictures.count(); b++) {
        if (labels[a] == labels[b]) {
          sum += pictures.distance(a, b);
          pairs++;
        }
      }
    }
    return sum / pairs;
  }
}
