package org.ganvas.cli;

import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.RunLength;

/**
 * How far a run is.
 *
 * @param step iterations done
 * @param share of the run's length that is done, in [0, 1]
 * @param lossD the discriminator's loss, mean over the newest iterations; NaN before the first
 * @param lossG the generator's, likewise
 * @param imagesPerSecond throughput, 0 when unknown
 * @param remainingMillis estimated time to the end, -1 when unknown
 */
record Progress(
    long step,
    double share,
    double lossD,
    double lossG,
    double imagesPerSecond,
    long remainingMillis) {

  /** A single iteration's loss says little; a mean over this many is steady and still news. */
  private static final int NEWEST = 50;

  /** What a snapshot says of a run of that length. */
  static Progress of(Snapshot snapshot, History history, RunLength length) {
    return new Progress(
        snapshot.step(),
        Math.min(1, share(snapshot, length)),
        mean(history, Curve.LOSS_D, snapshot.recorded()),
        mean(history, Curve.LOSS_G, snapshot.recorded()),
        snapshot.imagesPerSecond(),
        snapshot.remainingMillis());
  }

  /** Mean of a curve's newest points below {@code end}, NaN when there are none. */
  static double mean(History history, Curve curve, int end) {
    double sum = 0;
    int count = 0;
    for (int point = Math.max(0, end - NEWEST); point < end; point++) {
      float value = history.value(curve, point);
      if (!Float.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static double share(Snapshot snapshot, RunLength length) {
    if (length instanceof RunLength.Iterations iterations) {
      return (double) snapshot.step() / iterations.count();
    }
    if (length instanceof RunLength.Epochs epochs) {
      return snapshot.epoch() / epochs.count();
    }
    return snapshot.trainedMillis() / 60_000.0 / ((RunLength.Minutes) length).count();
  }
}
