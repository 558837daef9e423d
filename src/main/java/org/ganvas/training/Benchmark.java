package org.ganvas.training;

import java.util.Arrays;
import java.util.List;
import org.ganvas.data.DatasetException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.Workload;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.OperationProfile;

/** Times the very step that training takes. */
public final class Benchmark {
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final int WARM_UP_ITERATIONS = 5;

  private Benchmark() {}

  /**
   * Times a workload after a warm-up of at least three seconds.
   *
   * @param iterations that are timed, at least 1
   * @param threads processor threads, at least 1
   * @param profiled whether as many iterations again are timed operation by operation
   * @throws InvalidSetting if the workload cannot be planned
   * @throws DatasetException if its data cannot be read
   */
  public static BenchResult run(
      Catalogue catalogue, Workload workload, int iterations, int threads, boolean profiled)
      throws InvalidSetting, DatasetException {
    TrainingPlan plan =
        catalogue.plan(
            workload.settings(), catalogue.dataset(workload.settings()).orElseThrow().load());
    Engine.start(threads);
    TrainingRun run = new TrainingRun(plan);
    long start = System.nanoTime();
    while (run.step() < WARM_UP_ITERATIONS || System.nanoTime() - start < WARM_UP_NANOS) {
      run.iterate(plan.live());
    }
    double median = medianMillis(iterations, () -> run.iterate(plan.live()));
    return new BenchResult(
        workload.name(),
        threads,
        median,
        plan.batch() * 1000 / median,
        profiled ? profile(iterations, () -> run.iterate(plan.live())) : null);
  }

  private static double medianMillis(int iterations, Runnable iteration) {
    double[] millis = new double[iterations];
    for (int i = 0; i < iterations; i++) {
      long before = System.nanoTime();
      iteration.run();
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    return millis[iterations / 2];
  }

  private static BenchResult.Profile profile(int iterations, Runnable iteration) {
    long before = System.nanoTime();
    List<OperationProfile.Line> operations =
        OperationProfile.of(
            () -> {
              for (int i = 0; i < iterations; i++) {
                iteration.run();
              }
            });
    return new BenchResult.Profile(iterations, (System.nanoTime() - before) / 1e6, operations);
  }
}
