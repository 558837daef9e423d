package org.ganvas.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * One pass of a batch through a network: a training pass has randomness and the batch's own
 * statistics, a sampling pass has neither. Either may be given the classes of its examples.
 */
public final class Pass {
  private final Trace trace;
  private final ClassLabels labels;

  /** What a pass leaves behind, whichever labels its parts are given. */
  private static final class Trace {
    final Optional<RandomStream> randomness;
    final List<Runnable> statistics = new ArrayList<>();
    final List<Classification> classifications = new ArrayList<>();
    long streams;

    Trace(Optional<RandomStream> randomness) {
      this.randomness = randomness;
    }
  }

  private Pass(Trace trace, ClassLabels labels) {
    this.trace = trace;
    this.labels = labels;
  }

  /** A training pass, whose dropout masks come from a stream that no other pass uses. */
  public static Pass training(RandomStream randomness) {
    return new Pass(new Trace(Optional.of(randomness)), ClassLabels.NONE);
  }

  /** A pass that only looks: running statistics, no dropout, and no effect on the network. */
  public static Pass sampling() {
    return new Pass(new Trace(Optional.empty()), ClassLabels.NONE);
  }

  /** The same pass, for a batch of these classes. */
  public Pass given(ClassLabels classes) {
    return new Pass(trace, classes);
  }

  /** Whether this is a training pass. */
  public boolean isTraining() {
    return trace.randomness.isPresent();
  }

  /**
   * The classes of the batch's examples.
   *
   * @throws IllegalStateException if nobody has given them
   */
  public ClassLabels labels() {
    if (labels.equals(ClassLabels.NONE)) {
      throw new IllegalStateException("a conditional network needs the labels of its batch");
    }
    return labels;
  }

  /**
   * Has running statistics take in what this pass has seen, if {@link #keepStatistics} is called.
   */
  void onKeep(Runnable update) {
    trace.statistics.add(update);
  }

  /** Lets running statistics take in this pass: to be called when its numbers have proved sound. */
  public void keepStatistics() {
    trace.statistics.forEach(Runnable::run);
    trace.statistics.clear();
  }

  /**
   * Takes down what an auxiliary classifier makes of the batch.
   *
   * @param logits {@code [batch, classes]}
   */
  void classified(Tensor logits) {
    trace.classifications.add(new Classification(logits, labels()));
  }

  /** What auxiliary classifiers have made of the pass's batches so far; empty without one. */
  public List<Classification> classifications() {
    return List.copyOf(trace.classifications);
  }

  /**
   * The randomness of the next layer that wants some.
   *
   * @throws java.util.NoSuchElementException in a sampling pass
   */
  public RandomStream nextStream() {
    return trace.randomness.orElseThrow().at(trace.streams++);
  }
}
