package org.ganvas.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Which checkpoints stay on disk, besides those that somebody chose: the newest, to go on from, and
 * older ones spread over the run, so that no moment of it is far from one.
 *
 * @param newest how many of the newest stay, at least 1
 * @param olderBytes the room that older ones may take
 */
public record Retention(int newest, long olderBytes) {
  /** Three, and none older. */
  public static final Retention STANDARD = new Retention(3, 0);

  /**
   * The checkpoints that are to go.
   *
   * @param steps of those that nobody chose, oldest first
   * @param bytes of each
   */
  List<Long> tooMany(List<Long> steps, long bytes) {
    int firstNewest = Math.max(0, steps.size() - newest);
    List<Long> left = new ArrayList<>(steps);
    List<Long> gone = new ArrayList<>();
    while (firstNewest > olderBytes / Math.max(1, bytes)) {
      gone.add(left.remove(leastMissed(left, firstNewest)));
      firstNewest--;
    }
    return gone;
  }

  /** The one without which the gap is smallest; of several the oldest. */
  private static int leastMissed(List<Long> steps, int end) {
    int best = 0;
    long smallest = Long.MAX_VALUE;
    for (int i = 0; i < end; i++) {
      long before = i == 0 ? 0 : steps.get(i - 1);
      long gap = steps.get(i + 1) - before;
      if (gap < smallest) {
        smallest = gap;
        best = i;
      }
    }
    return best;
  }
}
