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
    RunDescription description = started(catalogue, run);
    return of(description, GeneratorCopy.read(catalogue, run, weights));
  }

  /**
   * That of a step of a run.
   *
   * @throws RunException if there is none that can be used, in one or two sentences
   */
  public static KeptGenerator at(Catalogue catalogue, Path run, Weights weights, long step)
      throws RunException {
    RunDescription description = started(catalogue, run);
    return of(description, GeneratorCopy.read(catalogue, run, weights, step));
  }

  private static RunDescription started(Catalogue catalogue, Path run) throws RunException {
    RunDescription description = RunReader.open(run).description();
    Engine.start(description.settings(catalogue).get(TrainingSettings.THREADS).intValue());
    return description;
  }

  private static KeptGenerator of(RunDescription description, GeneratorCopy copy) {
    return new KeptGenerator(
        copy, Model.of(description, copy.step(), copy.weights(), copy.generator()));
  }
}
