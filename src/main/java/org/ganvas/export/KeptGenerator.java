package org.ganvas.export;

import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunDescription;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * A run's generator as it is on disk, plain data.
 *
 * @param copy its layers and values
 * @param model which it is
 */
public record KeptGenerator(GeneratorCopy copy, Model model) {

  /**
   * The newest of a run.
   *
   * @throws RunException if there is none that can be used, in one or two sentences
   */
  public static KeptGenerator newest(Catalogue catalogue, Path run, Weights weights)
      throws RunException {
    RunDescription description = RunReader.open(run).description();
    return of(description, GeneratorCopy.read(catalogue, run, weights));
  }

  /**
   * That of a step of a run.
   *
   * @throws RunException if there is none that can be used, in one or two sentences
   */
  public static KeptGenerator at(Catalogue catalogue, Path run, Weights weights, long step)
      throws RunException {
    RunDescription description = RunReader.open(run).description();
    return of(description, GeneratorCopy.read(catalogue, run, weights, step));
  }

  /**
   * Starts the engine with as many threads as a run is trained with, as whoever asks for a
   * generator must have done once; not while another run trains, which goes on with its own number
   * of them.
   *
   * @throws RunException if the run cannot be read
   */
  public static void startEngine(Catalogue catalogue, Path run) throws RunException {
    RunDescription description = RunReader.open(run).description();
    Engine.start(description.settings(catalogue).get(TrainingSettings.THREADS).intValue());
  }

  private static KeptGenerator of(RunDescription description, GeneratorCopy copy) {
    return new KeptGenerator(
        copy, Model.of(description, copy.step(), copy.weights(), copy.generator()));
  }
}
