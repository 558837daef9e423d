package org.ganvas.export;

import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.run.RunException;

/** Finds what a generator was trained on, where samples are shown among it. */
@FunctionalInterface
public interface RealData {
  /**
   * The examples.
   *
   * @throws DatasetException if they cannot be read
   * @throws RunException if they are not the same as when the run was trained
   */
  Dataset load() throws DatasetException, RunException;
}
