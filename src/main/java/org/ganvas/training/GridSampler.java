package org.ganvas.training;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ganvas.data.ImageDataset;
import org.ganvas.event.SampleGrid;
import org.ganvas.gan.Batch;
import org.ganvas.gan.Jury;
import org.ganvas.gan.Verdict;
import org.ganvas.nn.Network;
import org.ganvas.tensor.RandomStream;
import org.ganvas.tensor.Tensor;

/**
 * Makes the sample grids of a run: of a conditional one a row a class, each made of the same noise.
 * Belongs to the engine thread.
 */
final class GridSampler implements RunSamples {
  private static final int ROWS = 8;
  private static final int COLUMNS = 8;

  /** Classes that have a row of their own; more would be too small to see. */
  private static final int MOST_CLASSES = 16;

  private final TrainingRun run;
  private final ImageDataset dataset;
  private final int classes;
  private OptionalInt chosen = OptionalInt.empty();
  private long freshGrids;

  GridSampler(TrainingRun run, ImageDataset dataset) {
    this.run = run;
    this.dataset = dataset;
    this.classes = run.plan().condition().classes();
  }

  @Override
  public void showClass(OptionalInt label) {
    chosen = label.isPresent() && label.getAsInt() < classes ? label : OptionalInt.empty();
  }

  /** A grid of samples with D's verdicts. */
  @Override
  public SampleGrid sample(GridChoice choice) {
    RandomStream noise = Sampler.noise(run.plan().seed());
    RandomStream used = choice.freshNoise() ? noise.named("fresh").at(freshGrids++) : noise;
    Network generator = choice.rawGenerator() ? run.gan().generator() : run.sampledGenerator();
    Asked asked =
        hasARowAClass()
            ? Asked.table(shownClasses(), COLUMNS)
            : Asked.samples(0, ROWS * COLUMNS, classes, chosen);
    return Sampler.sample(generator, used, asked, pictures -> grid(pictures, asked));
  }

  /** The first real pictures of the run in the same layout, without verdicts. */
  @Override
  public SampleGrid real() {
    int rows = Math.min(ROWS, Math.max(1, dataset.count() / COLUMNS));
    int columns = Math.min(COLUMNS, dataset.count());
    if (classes > 0) {
      rows = shownClasses();
    }
    int size = dataset.height() * dataset.width();
    byte[] pixels = new byte[rows * columns * size];
    for (int row = 0; row < rows; row++) {
      int[] pictures = classes > 0 ? firstOf(row, columns) : firstFrom(row * columns, columns);
      for (int column = 0; column < pictures.length; column++) {
        dataset.copyPixels(pictures[column], pixels, (row * columns + column) * size);
      }
    }
    return new SampleGrid(
        rows, columns, dataset.height(), dataset.width(), pixels, new float[0], 0);
  }

  private boolean hasARowAClass() {
    return classes > 0 && chosen.isEmpty();
  }

  private int shownClasses() {
    return Math.min(classes, MOST_CLASSES);
  }

  private static int[] firstFrom(int first, int count) {
    return IntStream.range(first, first + count).toArray();
  }

  /** The first pictures of a class; fewer where there are not so many. */
  private int[] firstOf(int label, int count) {
    return IntStream.range(0, dataset.count())
        .filter(i -> dataset.label(i) == label)
        .limit(count)
        .toArray();
  }

  private SampleGrid grid(Tensor pictures, Asked asked) {
    Tensor scores = Jury.scores(run.gan().critic(), new Batch(pictures, asked.labels()));
    return new SampleGrid(
        asked.count() / COLUMNS,
        COLUMNS,
        dataset.height(),
        dataset.width(),
        Sampler.grey(pictures),
        Verdict.of(scores, run.plan().loss().output()),
        run.step());
  }
}
