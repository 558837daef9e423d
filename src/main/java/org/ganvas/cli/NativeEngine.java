package org.ganvas.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.export.Model;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Workload;
import org.ganvas.run.RunException;
import org.ganvas.run.RunReader;
import org.ganvas.training.BenchResult;
import org.ganvas.training.Benchmark;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.training.GeneratorCopy;
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
  public SampleSource open(Catalogue catalogue, Path run, Weights weights) throws RunException {
    TrainedGenerator generator = TrainedGenerator.open(catalogue, run, weights);
    Model model =
        Model.of(RunReader.open(run).description(), generator.step(), weights, generator.copy());
    return new Trained(catalogue, run, weights, generator, model);
  }

  @Override
  public BenchResult bench(
      Catalogue catalogue, Workload workload, int iterations, int threads, boolean profiled)
      throws InvalidSetting, DatasetException {
    return Benchmark.run(catalogue, workload, iterations, threads, profiled);
  }

  /**
   * A run's generator.
   *
   * @param catalogue where the run's choices come from
   * @param run the run's folder
   * @param weights which of its generators
   */
  private record Trained(
      Catalogue catalogue, Path run, Weights weights, TrainedGenerator generator, Model model)
      implements SampleSource {
    @Override
    public ExampleKind kind() {
      return generator.kind();
    }

    @Override
    public int classes() {
      return generator.classes();
    }

    @Override
    public Dataset samples(String name, long seed, long first, int count, OptionalInt only) {
      return generator.samples(name, seed, first, count, only);
    }

    @Override
    public Dataset trainingData() throws DatasetException, RunException {
      return RunReader.open(run).description().trainingData(catalogue);
    }

    @Override
    public ExploredGenerator explored() throws RunException {
      return new ExploredGenerator(GeneratorCopy.read(catalogue, run, weights));
    }

    @Override
    public void close() {
      generator.close();
    }
  }
}
