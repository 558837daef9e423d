package org.ganvas.cli;

import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.export.Model;
import org.ganvas.run.RunException;

/** A trained generator, asked for samples. */
public interface SampleSource extends AutoCloseable {

  /** What it makes. */
  ExampleKind kind();

  /** How many classes one can ask it for, 0 if it is unconditional. */
  int classes();

  /** Which generator it is. */
  Model model();

  /** Iterations it was trained for. */
  default long step() {
    return model().step();
  }

  /**
   * Makes the samples {@code first … first + count - 1} of a seed; the k-th sample of a seed is the
   * same whatever the count. A conditional generator makes each class in turn, beginning with 0,
   * and labels the samples with them.
   *
   * @param name what they are called in messages
   * @param only the one class that is made, or empty for each in turn
   */
  Dataset samples(String name, long seed, long first, int count, OptionalInt only);

  /**
   * What it was trained on.
   *
   * @throws DatasetException if that cannot be read
   * @throws RunException if it is not the same as when the run was trained
   */
  Dataset trainingData() throws DatasetException, RunException;

  /**
   * The same generator, to be asked for places of its latent space; closed by whoever asked.
   *
   * @throws RunException if it cannot be read any more
   */
  ExploredGenerator explored() throws RunException;

  @Override
  void close();
}
