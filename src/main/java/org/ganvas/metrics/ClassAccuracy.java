package org.ganvas.metrics;

import java.util.Arrays;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;

/**
 * Whether labelled pictures are what their labels say: the share of them whose label is the vote of
 * their nearest training pictures. It needs no network and no download.
 *
 * @param samples how many pictures were asked
 * @param share of those the vote agrees with, 0 … 1; real MNIST test digits reach 0.945
 */
public record ClassAccuracy(int samples, double share) {
  /** Pictures of each class that are asked. */
  public static final int PER_CLASS = 1_000;

  private static final int REAL = 20_000;
  private static final int NEIGHBOURS = 5;
  private static final int LABELS = 256;

  /**
   * Has the 5 nearest of the first 20,000 training pictures vote on each picture, by Euclidean
   * distance of grey levels. Of labels with as many votes the one with the nearest picture wins.
   *
   * @param samples pictures with the labels they were made for
   * @param training pictures with their labels, of the same size
   * @throws DatasetException with one sentence if the two cannot be compared
   */
  public static ClassAccuracy of(ImageDataset samples, ImageDataset training)
      throws DatasetException {
    Comparability.check(samples, training, NEIGHBOURS);
    int[][] nearest =
        new NearestNeighbours(Pictures.first(training, REAL), NEIGHBOURS)
            .of(Pictures.first(samples, samples.count()));
    int agreed = 0;
    for (int i = 0; i < nearest.length; i++) {
      if (vote(Arrays.stream(nearest[i]).map(training::label).toArray()) == samples.label(i)) {
        agreed++;
      }
    }
    return new ClassAccuracy(nearest.length, (double) agreed / nearest.length);
  }

  /**
   * The most frequent label.
   *
   * @param labels of neighbours, the nearest first
   */
  static int vote(int... labels) {
    int[] votes = new int[LABELS];
    for (int label : labels) {
      votes[label]++;
    }
    int winner = labels[0];
    for (int label : labels) {
      if (votes[label] > votes[winner]) {
        winner = label;
      }
    }
    return winner;
  }
}
