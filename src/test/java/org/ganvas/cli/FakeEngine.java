package org.ganvas.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;
import org.ganvas.data.plane.Moons;
import org.ganvas.data.plane.Ring8;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.export.Model;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.OperationProfile;
import org.ganvas.training.BenchResult;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/** An engine that computes nothing and remembers what it was asked. */
final class FakeEngine implements Engine {
  private final FakeTraining training;

  FakeEngine(FakeTraining training) {
    this.training = training;
  }

  @Override
  public TrainingService training(Catalogue catalogue) {
    training.findChoicesIn(catalogue);
    return training;
  }

  /**
   * The run {@code trained} makes pictures: sample k of seed s is a 4×4 picture of the grey level
   * 10·s + k, 100 more of raw weights; {@code conditional} makes them of three classes, and of
   * class c alone 100·c lighter. The run {@code plane} makes points: sample k of seed s is (s, k),
   * or, where s is 0, the k-th real point.
   */
  @Override
  public SampleSource open(Catalogue catalogue, Path run, Weights weights) throws RunException {
    if (run.endsWith("trained")) {
      return new Pictures(0, weights);
    }
    if (run.endsWith("conditional")) {
      return new Pictures(3, weights);
    }
    if (run.endsWith("plane")) {
      return new Points(new Ring8().load());
    }
    if (run.endsWith("moon")) {
      return new Points(new Moons().load());
    }
    throw new RunException("%s holds no run.".formatted(run));
  }

  private record Pictures(int classes, Weights weights) implements SampleSource {
    @Override
    public ExampleKind kind() {
      return ExampleKind.PICTURES;
    }

    @Override
    public Model model() {
      return new Model("fake", "test", 500, "averaged", "0".repeat(64));
    }

    @Override
    public Dataset samples(String name, long seed, long first, int count, OptionalInt only) {
      byte[] pixels = new byte[count * 16];
      for (int i = 0; i < pixels.length; i++) {
        int lighter = 100 * only.orElse(weights == Weights.RAW ? 1 : 0);
        pixels[i] = (byte) (10 * seed + first + i / 16 + lighter);
      }
      return new ImageDataset(name, 4, 4, pixels, labels(first, count, only));
    }

    private Optional<byte[]> labels(long first, int count, OptionalInt only) {
      if (classes == 0) {
        return Optional.empty();
      }
      byte[] labels = new byte[count];
      for (int k = 0; k < count; k++) {
        labels[k] = (byte) only.orElse((int) ((first + k) % classes));
      }
      return Optional.of(labels);
    }

    @Override
    public Dataset trainingData() throws DatasetException {
      return TestCatalogue.create().datasets().get(0).load();
    }

    @Override
    public ExploredGenerator explored() throws RunException {
      throw new RunException("There is nothing to explore.");
    }

    @Override
    public void close() {}
  }

  private record Points(PointDataset trainingData) implements SampleSource {
    @Override
    public ExampleKind kind() {
      return ExampleKind.POINTS;
    }

    @Override
    public Model model() {
      return new Model("fake", "test", 500, "averaged", "0".repeat(64));
    }

    @Override
    public int classes() {
      return 0;
    }

    @Override
    public Dataset samples(String name, long seed, long first, int count, OptionalInt only) {
      float[] coordinates = new float[2 * count];
      for (int i = 0; i < count; i++) {
        int k = (int) first + i;
        Point point = seed == 0 ? trainingData.point(k) : new Point(seed, k);
        coordinates[2 * i] = (float) point.x();
        coordinates[2 * i + 1] = (float) point.y();
      }
      return new PointDataset(name, coordinates, Optional.empty());
    }

    @Override
    public ExploredGenerator explored() throws RunException {
      throw new RunException("There is nothing to explore.");
    }

    @Override
    public void close() {}
  }

  @Override
  public BenchResult bench(
      Catalogue catalogue, Workload workload, int iterations, int threads, boolean profiled) {
    return new BenchResult(
        workload.name(),
        threads,
        12.5,
        128 / 0.0125,
        profiled
            ? new BenchResult.Profile(
                iterations,
                250,
                List.of(new OperationProfile.Line("product", 40, 200, 310.5, 12.25)))
            : null);
  }
}
