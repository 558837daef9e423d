package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ganvas.tensor.RandomStream;

/**
 * One pass of a batch through a network: a training pass has randomness and the batch's own
 * statistics, a sampling pass has neither.
 */
public final class Pass {
  private final Optional<RandomStream> randomness;
  private final List<Runnable> statistics = new ArrayList<>();
  private long streams;

  private Pass(Optional<RandomStream> randomness) {
    this.randomness = randomness;
  }

  /** A training pass, whose dropout masks come from a stream that no other pass uses. */
  public static Pass training(RandomStream randomness) {
    return new Pass(Optional.of(randomness));
  }

  /** A pass that only looks: running statistics, no dropout, and no effect on the network. */
  public static Pass sampling() {
    return new Pass(Optional.empty());
  }

  /** Whether this is a training pass. */
  public boolean isTraining() {
    return randomness.isPresent();
  }

  /**
   * Has running statistics take in what this pass has seen, if {@link #keepStatistics} is called.
   */
  void onKeep(Runnable update) {
    statistics.add(update);
  }

  /** Lets running statistics take in this pass: to be called when its numbers have proved sound. */
  public void keepStatistics() {
    statistics.forEach(Runnable::run);
    statistics.clear();
  }

  /**
   * The randomness of the next layer that wants some.
   *
   * @throws java.util.NoSuchElementException in a sampling pass
   */
  public RandomStream nextStream() {
    return randomness.orElseThrow().at(streams++);
  }
}
