package org.ganvas.ui.runs;

import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.History;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.event.Samples;
import org.ganvas.recipe.Catalogue;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.TrainedGenerator;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * One of several runs that are compared.
 *
 * @param letter it goes by
 * @param title of the run
 * @param history its curves
 * @param samples from the noise that all of them get, empty where there is no checkpoint yet
 */
public record ComparedRun(String letter, String title, History history, Optional<Samples> samples) {
  private static final long SEED = 1;
  private static final int SIDE = 6;

  /**
   * Reads a run and has its newest generator make samples, on the thread that keeps native memory.
   *
   * @throws RunException if it cannot be read
   */
  static ComparedRun of(Catalogue catalogue, String letter, ShelvedRun run) throws RunException {
    RunReader reader = RunReader.open(run.folder());
    Optional<Samples> samples =
        reader.checkpointSteps().isEmpty()
            ? Optional.empty()
            : Optional.of(samples(catalogue, run));
    return new ComparedRun(letter, run.summary().title(), reader.losses(), samples);
  }

  private static Samples samples(Catalogue catalogue, ShelvedRun run) throws RunException {
    try (TrainedGenerator generator =
        TrainedGenerator.open(catalogue, run.folder(), Weights.AVERAGED)) {
      int columns = generator.classes() > 0 ? generator.classes() : SIDE;
      int count =
          run.samples().orElse(null) instanceof SampleScatter before
              ? Math.max(1, before.count())
              : columns * SIDE;
      Dataset made = generator.samples(run.summary().title(), SEED, 0, count, OptionalInt.empty());
      return made instanceof ImageDataset pictures
          ? grid(pictures, columns, generator.step())
          : scatter((PointDataset) made, run, generator.step());
    }
  }

  private static SampleGrid grid(ImageDataset made, int columns, long step) {
    int size = made.height() * made.width();
    byte[] pixels = new byte[made.count() * size];
    for (int i = 0; i < made.count(); i++) {
      made.copyPixels(i, pixels, i * size);
    }
    return new SampleGrid(SIDE, columns, made.height(), made.width(), pixels, new float[0], step);
  }

  private static SampleScatter scatter(PointDataset made, ShelvedRun run, long step) {
    return run.samples().orElse(null) instanceof SampleScatter before
        ? new SampleScatter(before.real(), made.coordinates(), before.frame(), step)
        : new SampleScatter(
            new float[0], made.coordinates(), PlaneFrame.around(made.coordinates()), step);
  }
}
