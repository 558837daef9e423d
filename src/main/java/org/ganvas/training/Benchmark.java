package org.ganvas.training;

import java.util.Arrays;
import org.ganvas.data.DatasetException;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.TrainingPlan;
import org.ganvas.recipe.Workload;
import org.ganvas.tensor.kernel.Engine;

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
   * @throws InvalidSetting if the workload cannot be planned
   * @throws DatasetException if its data cannot be read
   */
  public static BenchResult run(Catalogue catalogue, Workload workload, int iterations, int threads)
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
    double[] millis = new double[iterations];
    for (int i = 0; i < iterations; i++) {
      long before = System.nanoTime();
      run.iterate(plan.live());
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[iterations / 2];
    return new BenchResult(workload.name(), threads, median, plan.batch() * 1000 / median);
  }
}
