package org.ganvas.training;

import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.Samples;

/** Makes what a run shows of itself. Belongs to the engine thread. */
interface RunSamples {

  /** What suits the run's data. */
  static RunSamples of(TrainingRun run) {
    Dataset dataset = run.plan().dataset();
    return dataset instanceof PointDataset points
        ? new ScatterSampler(run, points)
        : new GridSampler(run, (ImageDataset) dataset);
  }

  /**
   * Samples of the generator as it is now.
   *
   * @param choice of noise and generator
   */
  Samples sample(GridChoice choice);

  /** Samples one class from now on, or all; a class that there is not is as good as all. */
  void showClass(OptionalInt label);

  /** Real examples in the same layout. */
  Samples real();
}
