package org.ganvas.training;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.ganvas.data.DatasetException;
import org.ganvas.event.Samples;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.Settings;
import org.ganvas.run.RunException;
import org.ganvas.tensor.kernel.Engine;
import org.ganvas.tensor.kernel.MemoryScope;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back what a run was at any step of its history: its nearest earlier checkpoint, and from
 * there every update again. On the machine that trained the run it is the same to the last bit. The
 * folder is only read. Belongs to the thread that opened it.
 */
public final class TimeMachine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TimeMachine.class);

  private final PastRun past;
  private @Nullable TrainingRun run;

  private TimeMachine(PastRun past) {
    this.past = past;
  }

  /**
   * Opens a run's folder; what the run does afterwards is not seen.
   *
   * @throws RunException if it is not whole or does not fit the catalogue
   * @throws DatasetException if its training data cannot be read
   */
  public static TimeMachine open(Catalogue catalogue, Path runFolder)
      throws RunException, DatasetException {
    TimeMachine machine =
        new TimeMachine(PastRun.open(catalogue, runFolder, new DatasetCache(catalogue)));
    Engine.start(machine.past.planAt(Long.MAX_VALUE).threads());
    return machine;
  }

  /** The last step it can go to. */
  public long lastStep() {
    int points = past.losses().size();
    return points == 0 ? 0 : past.losses().step(points - 1);
  }

  /**
   * Goes to a step. From a step before it goes on where it is, so that a way forwards costs no more
   * than training it did.
   *
   * @param step from 0 to the last
   * @param goingOn asked before each iteration; where it says no, the machine stays where it is
   * @return whether it has arrived
   * @throws RunException if the run has no such step, or no checkpoint that leads there
   */
  public boolean goTo(long step, BooleanSupplier goingOn) throws RunException {
    int points = past.pointsAt(step);
    TrainingRun there = departure(points);
    run = there;
    Retraced way = Retraced.silent(past, there.history().size(), points);
    while (!way.isComplete(there)) {
      if (!goingOn.getAsBoolean()) {
        return false;
      }
      way.advance(there, there.plan().live());
    }
    return true;
  }

  /** The nearer of where the machine is and where a checkpoint is. */
  private TrainingRun departure(int points) throws RunException {
    Stopwatch stopwatch = Stopwatch.of(past.losses(), past.losses().size());
    TrainingRun here = run;
    if (here != null && here.history().size() <= points && !hasShortcut(here.step(), points)) {
      int start = here.history().size();
      if (!past.changesAt(start).isEmpty()) {
        here.adopt(past.planAt(start));
      }
      return here;
    }
    TrainingRun nearest = past.nearest(points, stopwatch, LOG::warn);
    if (here != null) {
      here.free();
    }
    return nearest;
  }

  /** Whether a checkpoint lies between where the machine is and where it goes. */
  private boolean hasShortcut(long step, int points) throws RunException {
    long goal = points == 0 ? 0 : past.losses().step(points - 1);
    return past.reader().checkpointSteps().stream().anyMatch(kept -> kept > step && kept <= goal);
  }

  /** Iterations done where it is. */
  public long step() {
    return run == null ? 0 : run.step();
  }

  /**
   * The settings in force where it is.
   *
   * @throws RunException if this version does not know them
   */
  public Settings settings() throws RunException {
    return past.settingsAt(arrived().history().size());
  }

  /** The run's sample grid where it is, with D's verdicts. */
  public Samples samples() {
    return RunSamples.of(arrived()).sample(GridChoice.STANDARD);
  }

  /** The generator where it is, for others to work with. */
  public GeneratorCopy generator(Weights weights) {
    return GeneratorCopy.of(past.reader().description().name(), arrived(), weights);
  }

  private TrainingRun arrived() {
    if (run == null) {
      throw new IllegalStateException("the machine has not gone anywhere yet");
    }
    return run;
  }

  /**
   * The run as it was when its curves had so many points; the memory it takes is the caller's. From
   * there on it takes its own time.
   *
   * @param again told how many iterations are to be trained again from the nearest checkpoint
   * @throws RunException if there is no checkpoint that leads there
   */
  static TrainingRun rebuilt(PastRun past, int points, IntConsumer again) throws RunException {
    TrainingRun run = past.nearest(points, Stopwatch.of(past.losses(), points), LOG::warn);
    try {
      again.accept(points - run.history().size());
      Retraced way = Retraced.silent(past, run.history().size(), points);
      while (!way.isComplete(run)) {
        way.advance(run, run.plan().live());
      }
      return run;
    } catch (RunException | RuntimeException e) {
      run.free();
      throw e;
    }
  }

  @Override
  public void close() {
    if (run != null) {
      run.free();
    }
    MemoryScope.freeAll();
  }
}
