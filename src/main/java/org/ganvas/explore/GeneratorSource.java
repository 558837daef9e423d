package org.ganvas.explore;

import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/** Where an explorer gets its generator from. */
public interface GeneratorSource {

  /**
   * Begins to hand over copies: at least one, more where the generator changes. Is called on the
   * explorer's thread.
   *
   * @param weights which of the run's generators
   * @param receiver may be called from any thread, and returns at once
   */
  Feed open(Weights weights, Receiver receiver);

  /** Ends the handing over when closed. */
  interface Feed extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes what is handed over. */
  interface Receiver {
    /** The newest generator, in place of earlier ones. */
    void take(GeneratorCopy copy);

    /** There is none; the sentence says why. */
    void fail(String sentence);
  }

  /** The newest checkpoint of a run's folder. */
  static GeneratorSource kept(Catalogue catalogue, Path folder) {
    return new KeptSource(catalogue, folder);
  }

  /** The run that a service has loaded, followed as it trains until it loads another. */
  static GeneratorSource inTraining(TrainingService training) {
    return new TrainingSource(training);
  }
}
