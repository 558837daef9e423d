package org.ganvas.training;

import java.util.List;
import org.ganvas.tensor.kernel.OperationProfile;
import org.jspecify.annotations.Nullable;

/**
 * How fast a workload is.
 *
 * @param workload its name
 * @param threads processor threads
 * @param msPerIteration median, in milliseconds
 * @param imagesPerSecond batch ÷ iteration
 * @param profile where the time goes, the most expensive operation first; null if nobody asked
 */
public record BenchResult(
    String workload,
    int threads,
    double msPerIteration,
    double imagesPerSecond,
    @Nullable Profile profile) {

  /**
   * Where the time of some iterations goes.
   *
   * @param iterations that were profiled, after those that were timed
   * @param millis they took in all; what the operations do not account for is spent between them
   * @param operations the most expensive first
   */
  public record Profile(int iterations, double millis, List<OperationProfile.Line> operations) {}
}
