package org.ganvas.cli;

import java.nio.file.Path;
import java.util.List;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Choice;
import org.ganvas.run.RunException;
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
   * @throws RunException in one or two sentences if there is none that can be used
   */
  PictureSource open(Catalogue catalogue, Path run) throws RunException;

  /** The reference workloads. */
  List<Choice> workloads();

  /**
   * Times a reference workload.
   *
   * @param workload the name of one of {@link #workloads}
   * @param iterations how many are timed, after a warm-up
   * @param threads processor threads
   */
  BenchResult bench(String workload, int iterations, int threads);
}
