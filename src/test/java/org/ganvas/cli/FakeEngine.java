package org.ganvas.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
import org.ganvas.training.BenchResult;
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
   * Sample k of seed s is a 4×4 picture of the grey level 10·s + k, and of class c alone 100·c
   * more.
   */
  @Override
  public PictureSource open(Catalogue catalogue, Path run) throws RunException {
    boolean conditional = run.endsWith("conditional");
    if (!run.endsWith("trained") && !conditional) {
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
      public int classes() {
        return conditional ? 3 : 0;
      }

      @Override
      public byte[] sample(long seed, long first, int count, OptionalInt only) {
        byte[] pixels = new byte[count * 16];
        for (int i = 0; i < pixels.length; i++) {
          long k = first + i / 16;
          pixels[i] = (byte) (10 * seed + k + (only.isPresent() ? 100 * only.getAsInt() : 0));
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
