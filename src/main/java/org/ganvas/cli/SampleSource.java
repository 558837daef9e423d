package org.ganvas.cli;

import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.run.RunException;

/** A trained generator, asked for samples. */
public interface SampleSource extends AutoCloseable {

  /** What it makes. */
  ExampleKind kind();

  /** Iterations it was trained for. */
  long step();

  /**
   * Makes the samples {@code first … first + count - 1} of a seed; the k-th sample of a seed is the
   * same whatever the count.
   *
   * @param name what they are called in messages
   */
  Dataset samples(String name, long seed, long first, int count);

  /**
   * What it was trained on.
   *
   * @throws DatasetException if that cannot be read
   * @throws RunException if it is not the same as when the run was trained
   */
  Dataset trainingData() throws DatasetException, RunException;

  @Override
  void close();
}
