package org.ganvas.training;

import org.ganvas.data.ImageDataset;
import org.ganvas.event.SampleGrid;
import org.ganvas.gan.Verdict;
import org.ganvas.nn.Network;
import org.ganvas.nn.Pass;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/** Makes the sample grids of a run. Belongs to the engine thread. */
final class GridSampler implements RunSamples {
  private static final int ROWS = 8;
  private static final int COLUMNS = 8;

  private final TrainingRun run;
  private final ImageDataset dataset;
  private long freshGrids;

  GridSampler(TrainingRun run, ImageDataset dataset) {
    this.run = run;
    this.dataset = dataset;
  }

  /** A grid of samples with D's verdicts. */
  @Override
  public SampleGrid sample(GridChoice choice) {
    RandomStream noise = Sampler.noise(run.plan().seed());
    RandomStream chosen = choice.freshNoise() ? noise.named("fresh").at(freshGrids++) : noise;
    Network generator = choice.rawGenerator() ? run.gan().generator() : run.sampledGenerator();
    return Sampler.sample(generator, chosen, 0, ROWS * COLUMNS, this::grid);
  }

  /** The first real pictures of the run, without verdicts. */
  @Override
  public SampleGrid real() {
    int rows = Math.min(ROWS, Math.max(1, dataset.count() / COLUMNS));
    int columns = Math.min(COLUMNS, dataset.count());
    int size = dataset.height() * dataset.width();
    byte[] pixels = new byte[rows * columns * size];
    for (int i = 0; i < rows * columns; i++) {
      dataset.copyPixels(i, pixels, i * size);
    }
    return new SampleGrid(
        rows, columns, dataset.height(), dataset.width(), pixels, new float[0], 0);
  }

  private SampleGrid grid(Tensor pictures) {
    Tensor scores = run.gan().critic().forward(pictures, Pass.sampling());
    return new SampleGrid(
        ROWS,
        COLUMNS,
        dataset.height(),
        dataset.width(),
        Sampler.grey(pictures),
        Verdict.of(scores, run.plan().loss().output()),
        run.step());
  }
}
