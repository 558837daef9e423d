package org.ganvas.training;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.ganvas.event.EventBus;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.Samples;
import org.ganvas.event.Snapshot;
import org.ganvas.gan.loss.AdversarialLoss.Output;
import org.ganvas.recipe.TrainingSettings;
import org.ganvas.run.RunChange;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * A run as the service shows it: iterated, paced, sampled within its budget, kept. Belongs to the
 * engine thread.
 */
final class Session implements AutoCloseable {
  private static final long SNAPSHOT_NANOS = 100_000_000;

  private final String name;
  private final TrainingRun run;
  private Optional<RunKeeper> keeper;
  private final Course course;
  private final EventBus bus;
  private final RunSamples sampler;
  private final SampleBudget budget = new SampleBudget();
  private final Throughput throughput = new Throughput();
  private LiveSettings live;
  private @Nullable Samples samples;
  private long lastSnapshot;
  private long iterationStart;
  private boolean open = true;

  Session(String name, TrainingRun run, Optional<RunKeeper> keeper, Course course, EventBus bus) {
    this.name = name;
    this.run = run;
    this.keeper = keeper;
    this.course = course;
    this.bus = bus;
    this.sampler = RunSamples.of(run);
    this.live = run.plan().live();
  }

  RunPrepared prepared() {
    return new RunPrepared(
        name,
        run.history(),
        sampler.real(),
        run.plan().loss().output() == Output.PROBABILITY,
        run.plan().threads(),
        run.plan().condition().classes());
  }

  String name() {
    return name;
  }

  long step() {
    return run.step();
  }

  int threads() {
    return run.plan().threads();
  }

  /** The generator as it is now. */
  GeneratorCopy copy(Weights weights) {
    return GeneratorCopy.of(name, run, weights);
  }

  boolean isComplete() {
    return course.isComplete(run);
  }

  /** Whether its settings may be changed and its networks be updated one by one. */
  boolean isFree() {
    return course.isFree();
  }

  /** Shows one class in the grids to come, or every class in a row of its own. */
  void showClass(OptionalInt label) {
    sampler.showClass(label);
  }

  /** Puts other settings into force, and writes down which are others. */
  void apply(LiveSettings settings) {
    settings.values().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(live.values().get(entry.getKey())))
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                new RunChange(
                    run.history().size(), run.step(), entry.getKey(), entry.getValue().toString()))
        .forEach(change -> keeper.ifPresent(kept -> kept.changed(change)));
    live = settings;
  }

  /** How long the speed limit has the next iteration wait. */
  long nanosToNextIteration() {
    double limit = TrainingSettings.SPEED_LIMIT.in(live);
    if (limit == 0 || run.step() == 0) {
      return 0;
    }
    return Math.max(0, iterationStart + (long) (1e9 / limit) - System.nanoTime());
  }

  void iterate() {
    iterationStart = System.nanoTime();
    course.advance(run, live);
    throughput.add(System.nanoTime(), run.plan().batch());
    keeper.ifPresent(RunKeeper::iterated);
  }

  void step(StepKind kind) {
    switch (kind) {
      case GENERATOR -> run.stepGenerator(live);
      case DISCRIMINATOR -> run.stepCritic(live);
      case BOTH -> run.iterate(live);
    }
    keeper.ifPresent(RunKeeper::iterated);
  }

  /**
   * Publishes a snapshot if the last one is old enough, with new samples if the budget allows them.
   */
  void showIfDue(GridChoice choice) {
    long now = System.nanoTime();
    if (budget.allows(now, run.trainedNanos())) {
      sample(choice);
      publish();
    } else if (now - lastSnapshot >= SNAPSHOT_NANOS) {
      publish();
    }
  }

  /** Publishes a snapshot with new samples now. */
  void show(GridChoice choice) {
    sample(choice);
    publish();
  }

  /** Saves the run as it is, where it is kept. */
  void save() {
    keeper.ifPresent(RunKeeper::save);
  }

  /**
   * Saves the run as it is, where it is kept, and gives its folder up: it can still be sampled, and
   * anybody may go on with it. One that cannot be saved, on a full disk perhaps, keeps its folder
   * and is tried again when it is closed.
   */
  void release() {
    save();
    if (keeper.map(RunKeeper::isSaved).orElse(false)) {
      keeper.ifPresent(RunKeeper::close);
      keeper = Optional.empty();
    }
  }

  /** Saves the run as it is for good, where it is kept. */
  void saveForGood() {
    keeper.ifPresent(RunKeeper::saveForGood);
  }

  /** Saves the run, where it is kept and not saved yet, and frees its memory. */
  @Override
  public void close() {
    end(RunKeeper::close);
  }

  /** Frees the memory of a run that failed: half updated, it is not worth saving. */
  void abandon() {
    end(RunKeeper::abandon);
  }

  private void end(Consumer<RunKeeper> farewell) {
    if (open) {
      open = false;
      keeper.ifPresent(farewell);
      run.free();
      MemoryScope.freeAll();
    }
  }

  private void sample(GridChoice choice) {
    long start = System.nanoTime();
    samples = sampler.sample(choice);
    budget.spend(start, System.nanoTime());
  }

  private void publish() {
    lastSnapshot = System.nanoTime();
    Runtime java = Runtime.getRuntime();
    double progress = run.progress();
    long trainedMillis = run.trainedNanos() / 1_000_000;
    bus.publish(
        new Snapshot(
            run.step(),
            run.epoch(),
            run.history().size(),
            throughput.perSecond(lastSnapshot),
            trainedMillis,
            run.step() == 0
                ? -1
                : Math.max(0, Math.round(trainedMillis * (1 - progress) / progress)),
            samples,
            Engine.offHeapBytes(),
            java.totalMemory() - java.freeMemory()));
  }
}
