package org.ganvas.explore;

import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * A run on disk.
 *
 * @param catalogue what its settings refer to
 * @param folder where it is
 */
record KeptSource(Catalogue catalogue, Path folder) implements GeneratorSource {
  @Override
  public Feed open(Weights weights, Receiver receiver) {
    try {
      receiver.take(GeneratorCopy.read(catalogue, folder, weights));
    } catch (RunException e) {
      receiver.fail(String.valueOf(e.getMessage()));
    }
    return () -> {};
  }
}
