package org.ganvas.cli;

import java.nio.file.Path;
import org.ganvas.data.DatasetException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
import org.ganvas.training.BenchResult;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/**
 * What the commands want of the engine, so that they can be tested without its native libraries.
 */
public interface Engine {

  /** A new service that finds its choices in a catalogue; closed by whoever asked for it. */
  TrainingService training(Catalogue catalogue);

  /**
   * Reads a run's newest generator.
   *
   * @param weights the average or as trained
   * @throws RunException in one or two sentences if there is none that can be used
   */
  SampleSource open(Catalogue catalogue, Path run, Weights weights) throws RunException;

  /**
   * Times a workload after a warm-up.
   *
   * @param catalogue where the workload comes from
   * @param workload what is timed
   * @param iterations how many are timed, at least 1
   * @param threads processor threads, at least 1
   * @param profiled whether it is also told where the time goes
   * @throws InvalidSetting if the workload cannot be planned
   * @throws DatasetException if its data cannot be read
   */
  BenchResult bench(
      Catalogue catalogue, Workload workload, int iterations, int threads, boolean profiled)
      throws InvalidSetting, DatasetException;
}
