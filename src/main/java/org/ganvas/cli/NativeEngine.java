package org.ganvas.cli;

import java.nio.file.Path;
import org.ganvas.data.DatasetException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
import org.ganvas.training.BenchResult;
import org.ganvas.training.Benchmark;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.training.TrainedGenerator;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/** Ganvas's own engine. */
public final class NativeEngine implements Engine {

  @Override
  public TrainingService training(Catalogue catalogue) {
    return new EngineTrainingService(catalogue);
  }

  @Override
  public PictureSource open(Catalogue catalogue, Path run, Weights weights) throws RunException {
    return new Trained(TrainedGenerator.open(catalogue, run, weights));
  }

  @Override
  public BenchResult bench(Catalogue catalogue, Workload workload, int iterations, int threads)
      throws InvalidSetting, DatasetException {
    return Benchmark.run(catalogue, workload, iterations, threads);
  }

  private record Trained(TrainedGenerator generator) implements PictureSource {
    @Override
    public int height() {
      return generator.height();
    }

    @Override
    public int width() {
      return generator.width();
    }

    @Override
    public long step() {
      return generator.step();
    }

    @Override
    public byte[] sample(long seed, long first, int count) {
      return generator.sample(seed, first, count);
    }

    @Override
    public void close() {
      generator.close();
    }
  }
}
