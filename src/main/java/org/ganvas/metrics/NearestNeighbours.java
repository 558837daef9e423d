package org.ganvas.metrics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the nearest of many real pictures by brute force, exactly: distances are whole numbers.
 *
 * <p>|s − r|² = |s|² + |r|² − 2 s·r. The products are accumulated pixel by pixel over a block of
 * real pictures laid out pixel-major, a loop that compilers turn into vector instructions, and a
 * sample's black pixels are skipped.
 */
final class NearestNeighbours {
  /**
   * Real pictures at a time: their pixels fit a second-level cache, their sums a first-level one.
   */
  private static final int BLOCK = 256;

  /** Samples a task: enough to pay for laying out the blocks, few enough to share out evenly. */
  private static final int TASK = 125;

  private final int neighbours;
  private final int pixels;
  private final Pictures real;
  private final int[] realNorms;

  /**
   * @param real the pictures among which neighbours are sought
   * @param neighbours how many are sought for each sample, at most as many as there are
   */
  NearestNeighbours(Pictures real, int neighbours) {
    if (neighbours > real.count()) {
      throw new IllegalArgumentException(neighbours + " neighbours among " + real.count());
    }
    this.real = real;
    this.neighbours = neighbours;
    this.pixels = real.pixels();
    this.realNorms = norms(real);
  }

  /**
   * The nearest pictures of each sample, nearest first; of two at the same distance, the one with
   * the lower index.
   *
   * @return {@code [samples][neighbours]}, indices of real pictures
   */
  int[][] of(Pictures samples) {
    int[][] nearest = new int[samples.count()][];
    int tasks = (samples.count() + TASK - 1) / TASK;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task ->
                search(
                    samples, task * TASK, Math.min(samples.count(), (task + 1) * TASK), nearest));
    return nearest;
  }

  private void search(Pictures samples, int from, int to, int[][] nearest) {
    Shortlist[] shortlists = new Shortlist[to - from];
    Arrays.setAll(shortlists, i -> new Shortlist(neighbours));
    int[][] block = new int[pixels][BLOCK];
    int[] products = new int[BLOCK];
    for (int start = 0; start < real.count(); start += BLOCK) {
      int size = Math.min(BLOCK, real.count() - start);
      layOut(start, size, block);
      for (int sample = from; sample < to; sample++) {
        multiply(samples, sample, block, products);
        for (int r = 0; r < size; r++) {
          // |s|² is the same for all and left out.
          shortlists[sample - from].offer(realNorms[start + r] - 2 * products[r], start + r);
        }
      }
    }
    for (int sample = from; sample < to; sample++) {
      nearest[sample] = shortlists[sample - from].indices();
    }
  }

  private void layOut(int start, int size, int[][] block) {
    for (int r = 0; r < size; r++) {
      for (int p = 0; p < pixels; p++) {
        block[p][r] = real.level(start + r, p);
      }
    }
  }

  private void multiply(Pictures samples, int sample, int[][] block, int[] products) {
    Arrays.fill(products, 0);
    for (int p = 0; p < pixels; p++) {
      int level = samples.level(sample, p);
      if (level != 0) {
        int[] row = block[p];
        for (int r = 0; r < BLOCK; r++) {
          products[r] += level * row[r];
        }
      }
    }
  }

  private static int[] norms(Pictures pictures) {
    int[] norms = new int[pictures.count()];
    for (int i = 0; i < norms.length; i++) {
      for (int p = 0; p < pictures.pixels(); p++) {
        norms[i] += pictures.level(i, p) * pictures.level(i, p);
      }
    }
    return norms;
  }

  /** The nearest found so far, offered in the order of their indices. */
  private static final class Shortlist {
    private final int[] distances;
    private final int[] indices;

    Shortlist(int size) {
      distances = new int[size];
      indices = new int[size];
      Arrays.fill(distances, Integer.MAX_VALUE);
    }

    void offer(int distance, int index) {
      int place = distances.length - 1;
      if (distance >= distances[place]) {
        return;
      }
      for (; place > 0 && distance < distances[place - 1]; place--) {
        distances[place] = distances[place - 1];
        indices[place] = indices[place - 1];
      }
      distances[place] = distance;
      indices[place] = index;
    }

    int[] indices() {
      return indices;
    }
  }
}
