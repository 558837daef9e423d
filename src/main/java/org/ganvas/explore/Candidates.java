package org.ganvas.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.ganvas.explore.Inversion.Effort;
import org.ganvas.tensor.RandomStream;

/** Random points, of which those are kept that come nearest to a target. */
final class Candidates {
  /** Tried at a time, so that others need not wait. */
  private static final int SOME = 50;

  private final Inversion sought;
  private final ExploredGenerator generator;
  private final List<Found> best = new ArrayList<>();
  private int tried;

  /**
   * A candidate.
   *
   * @param meanSquare error in the network's numbers
   */
  record Found(LatentPoint point, float[] made, double meanSquare) {}

  Candidates(Inversion sought, ExploredGenerator generator) {
    this.sought = sought;
    this.generator = generator;
  }

  /** Whether all were tried. */
  boolean areTried() {
    return tried >= sought.effort().candidates();
  }

  /** Tries some more. */
  void trySome() {
    Effort effort = sought.effort();
    RandomStream noise = RandomStream.of(effort.seed()).named("inversion");
    List<LatentPoint> some = new ArrayList<>();
    for (int k = 0; k < SOME && !areTried(); k++) {
      float[] z = new float[generator.view().latent()];
      noise.at(tried).normal(0, z);
      some.add(new LatentPoint(z, label(tried++)));
    }
    float[] made = generator.values(some);
    int each = sought.target().length;
    for (int k = 0; k < some.size(); k++) {
      float[] one = new float[each];
      System.arraycopy(made, k * each, one, 0, each);
      best.add(new Found(some.get(k), one, meanSquare(one, sought.target())));
    }
    best.sort(Comparator.comparingDouble(Found::meanSquare));
    best.subList(Math.min(best.size(), effort.starts()), best.size()).clear();
  }

  /** The best so far, nearest first. */
  List<Found> best() {
    return List.copyOf(best);
  }

  private OptionalInt label(int candidate) {
    int classes = generator.view().classes();
    if (classes == 0) {
      return OptionalInt.empty();
    }
    return sought.label().isPresent() ? sought.label() : OptionalInt.of(candidate % classes);
  }

  static double meanSquare(float[] made, float[] target) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) {
      double difference = made[i] - target[i];
      sum += difference * difference;
    }
    return sum / target.length;
  }
}
