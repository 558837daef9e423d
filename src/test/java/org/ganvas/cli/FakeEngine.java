package org.ganvas.cli;

import java.nio.file.Path;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
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

  /** Sample k of seed s is a 4×4 picture of the grey level 10·s + k, 100 more of raw weights. */
  @Override
  public PictureSource open(Catalogue catalogue, Path run, Weights weights) throws RunException {
    if (!run.endsWith("trained")) {
      throw new RunException("%s holds no run.".formatted(run));
    }
    return new PictureSource() {
      @Override
      public int height() {
        return 4;
      }

      @Override
      public int width() {
        return 4;
      }

      @Override
      public long step() {
        return 500;
      }

      @Override
      public byte[] sample(long seed, long first, int count) {
        byte[] pixels = new byte[count * 16];
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = (byte) (10 * seed + first + i / 16 + (weights == Weights.RAW ? 100 : 0));
        }
        return pixels;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public BenchResult bench(Catalogue catalogue, Workload workload, int iterations, int threads) {
    return new BenchResult(workload.name(), threads, 12.5, 128 / 0.0125);
  }
}
