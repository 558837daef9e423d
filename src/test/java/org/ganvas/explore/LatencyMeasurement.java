package org.ganvas.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.Snapshot;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.training.EngineTrainingService;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * How long a slider waits for its picture, and what that costs training. It is a program and no
 * test, for timing decides no test; {@code docs/experiments/latent.md} says how to run it.
 * Arguments: the recipe that is explored; the one that trains meanwhile, or {@code -} for none; the
 * seconds of each measurement. Where both are the same, the run in training is explored.
 */
public final class LatencyMeasurement {
  private static final int ROUNDS = 3;
  private static final Shape DIGIT = Shape.of(1, 28, 28);

  private final Catalogue catalogue = Catalogue.standard();
  private final EngineTrainingService training = new EngineTrainingService(catalogue);
  private final AtomicLong step = new AtomicLong();
  private final long millis;

  private LatencyMeasurement(long millis) {
    this.millis = millis;
  }

  /** Prints one line of JSON. */
  public static void main(String... arguments) throws Exception {
    LatencyMeasurement measurement = new LatencyMeasurement(Long.parseLong(arguments[2]) * 1_000);
    measurement.measure(
        arguments[0], arguments[1].equals("-") ? Optional.empty() : Optional.of(arguments[1]));
    System.exit(0);
  }

  private void measure(String explored, Optional<String> trained) throws Exception {
    if (trained.isPresent()) {
      train(trained.get());
    }
    CountDownLatch opened = new CountDownLatch(1);
    int threads = catalogue.defaults().get(TrainingSettings.THREADS).intValue();
    Explorer explorer = Explorer.beside(training, threads, Runnable::run, new Opened(opened));
    explorer.open(
        trained.equals(Optional.of(explored))
            ? GeneratorSource.inTraining(training)
            : untrained(explored),
        Weights.AVERAGED);
    opened.await();
    drag(explorer, 2_000, new ArrayList<>());
    List<Double> latencies = new ArrayList<>();
    double alone = 0;
    double together = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (trained.isPresent()) {
        alone += pace(() -> Thread.sleep(millis)) / ROUNDS;
        together += pace(() -> drag(explorer, millis, latencies)) / ROUNDS;
      } else {
        drag(explorer, millis, latencies);
      }
    }
    double[] sorted = latencies.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "{\"explored\":\"%s\",\"trained\":\"%s\",\"requests\":%d,\"msMedian\":%.2f,\"ms95\":%.2f,\"ms99\":%.2f,\"msMost\":%.1f,\"iterationsAlone\":%.2f,\"iterationsTogether\":%.2f,\"ratio\":%.3f}%n",
        explored,
        trained.orElse("-"),
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 0.99),
        at(sorted, 1),
        alone,
        together,
        together / alone);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Iterations a second meanwhile. */
  private double pace(Work work) throws Exception {
    training.requestSnapshot();
    long from = step.get();
    long start = System.nanoTime();
    work.run();
    return (step.get() - from) * 1e9 / (System.nanoTime() - start);
  }

  /** Moves a slider without a pause: the next position as soon as a picture is ready. */
  private static void drag(Explorer explorer, long millis, List<Double> latencies)
      throws InterruptedException {
    Slot slot = explorer.slot();
    Semaphore answered = new Semaphore(0);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (int i = 0; System.nanoTime() < end; i++) {
      LatentAddress address = LatentAddress.ofSeed(1).withDirection(0, Math.sin(i / 50.0) * 3);
      long start = System.nanoTime();
      slot.ask(
          Render.of(address),
          rendering -> {
            latencies.add((System.nanoTime() - start) / 1e6);
            answered.release();
          });
      answered.acquire();
    }
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
  }

  private void train(String recipe) throws Exception {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    training
        .events()
        .subscribe(
            Runnable::run,
            event -> {
              if (event instanceof Snapshot snapshot) {
                step.set(snapshot.step());
              } else if (event instanceof PhaseChanged phase && phase.phase() == Phase.PAUSED) {
                ready.complete(null);
              }
            });
    Settings settings =
        Settings.of(catalogue.recipe(recipe)).withText(catalogue.setting("steps"), "1000000");
    training.prepare(settings, Optional.empty());
    ready.get();
    training.resume();
    while (step.get() < 20) {
      Thread.sleep(50);
    }
  }

  private GeneratorSource untrained(String recipe) throws InvalidSetting {
    Settings settings = Settings.of(catalogue.recipe(recipe));
    NetworkPlan plan = catalogue.generator(settings, DIGIT, 10);
    GeneratorCopy copy =
        new GeneratorCopy(
            recipe,
            0,
            DIGIT,
            settings.recipe().isConditional() ? 10 : 0,
            Weights.RAW,
            false,
            TinyGenerators.values(plan, 1),
            TinyGenerators.values(catalogue.critic(settings, DIGIT, 10), 1),
            Output.PROBABILITY,
            TinyGenerators::stripes);
    return (weights, receiver) -> {
      receiver.take(copy);
      return () -> {};
    };
  }

  /** Waits for the first generator. */
  private record Opened(CountDownLatch latch) implements Explorer.Listener {
    @Override
    public void opened(GeneratorView view) {
      latch.countDown();
    }

    @Override
    public void changed(GeneratorView view) {}

    @Override
    public void failed(String sentence) {
      throw new IllegalStateException(sentence);
    }
  }
}
