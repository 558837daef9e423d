package org.ganvas.ui.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the extremes of any range of a growing curve in time logarithmic in its length. Every 16
 * points have a node with their extremes, every 4 nodes one above them, and so on; a node is made
 * once, when all below it is there, so a new point costs a constant on average.
 */
final class Pyramid {
  private static final int LEAF = 16;
  private static final int FAN = 4;

  private final Points points;
  private final List<Level> levels = new ArrayList<>();
  private int size;

  /**
   * @param points the curve's values; those below {@link #size()} never change
   */
  Pyramid(Points points) {
    this.points = points;
    levels.add(new Level());
  }

  /** Points taken in so far. */
  int size() {
    return size;
  }

  /** Takes in the points up to a new size. */
  void growTo(int newSize) {
    size = newSize;
    Level leaves = levels.get(0);
    while ((leaves.count + 1) * LEAF <= size) {
      Extremes extremes = new Extremes();
      scan(leaves.count * LEAF, (leaves.count + 1) * LEAF, extremes);
      append(0, extremes);
    }
  }

  /** The extremes from one point up to, but without, another; both within the size. */
  Extremes extremes(int from, int to) {
    Extremes extremes = new Extremes();
    int first = ceilDiv(from, LEAF);
    int end = Math.min(to / LEAF, levels.get(0).count);
    if (first >= end) {
      scan(from, to, extremes);
    } else {
      scan(from, first * LEAF, extremes);
      collect(0, first, end, extremes);
      scan(end * LEAF, to, extremes);
    }
    return extremes;
  }

  private void collect(int level, int from, int to, Extremes into) {
    Level nodes = levels.get(level);
    int first = ceilDiv(from, FAN);
    int end = to / FAN;
    if (first >= end) {
      nodes.collect(from, to, into);
    } else {
      nodes.collect(from, first * FAN, into);
      collect(level + 1, first, end, into);
      nodes.collect(end * FAN, to, into);
    }
  }

  private void scan(int from, int to, Extremes into) {
    for (int point = from; point < to; point++) {
      into.add(points.at(point));
    }
  }

  private void append(int level, Extremes extremes) {
    if (level == levels.size()) {
      levels.add(new Level());
    }
    Level nodes = levels.get(level);
    nodes.append(extremes);
    if (nodes.count % FAN == 0) {
      Extremes above = new Extremes();
      nodes.collect(nodes.count - FAN, nodes.count, above);
      append(level + 1, above);
    }
  }

  private static int ceilDiv(int number, int by) {
    return (number + by - 1) / by;
  }

  /** Nodes of equal reach, in order. */
  private static final class Level {
    private float[] low = new float[64];
    private float[] high = new float[64];
    private float[] lowestPositive = new float[64];
    private int count;

    void append(Extremes extremes) {
      if (count == low.length) {
        low = Arrays.copyOf(low, 2 * count);
        high = Arrays.copyOf(high, 2 * count);
        lowestPositive = Arrays.copyOf(lowestPositive, 2 * count);
      }
      low[count] = extremes.low();
      high[count] = extremes.high();
      lowestPositive[count] = extremes.lowestPositive();
      count++;
    }

    void collect(int from, int to, Extremes into) {
      for (int node = from; node < to; node++) {
        into.add(low[node], high[node], lowestPositive[node]);
      }
    }
  }
}
