package org.ganvas.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.ganvas.event.EventBus;
import org.ganvas.event.LiveSettings;
import org.ganvas.event.Phase;
import org.ganvas.recipe.Settings;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * Trains one GAN at a time on a thread of its own. Every command returns at once and is obeyed
 * between iterations, in the order given; what comes of it is told on the {@link #events() bus}. A
 * command that makes no sense in the present phase (resume without a run, say) does nothing.
 */
public interface TrainingService extends AutoCloseable {

  /** Where everything that happens is told. */
  EventBus events();

  /** The phase last announced. */
  Phase phase();

  /**
   * Starts the engine's native libraries, so that the first run need not wait for them. Without it
   * the first run does this itself.
   */
  void warmUp();

  /**
   * Loads a new run in place of the present one, which is stopped, and stays paused before its
   * first iteration. Where that fails a {@link org.ganvas.event.Notice} of severity ERROR says why
   * and the phase becomes FAILED.
   */
  void prepare(RunRequest request);

  /** As {@link #prepare(RunRequest)}, with what most runs want. */
  default void prepare(Settings settings, Optional<Path> folder) {
    prepare(RunRequest.of(settings, folder));
  }

  /**
   * Loads a run that is on disk in place of the present one, which is stopped, and stays paused: to
   * go on with it, to fork it or to do it again. Where the machine, its threads or its precision
   * are not those it was begun with, a {@link org.ganvas.event.Notice} of severity INFO says so.
   * Where it fails one of severity ERROR says why and the phase becomes FAILED. A run that is done
   * again takes no notice of other live settings and of single steps.
   */
  void reopen(KeptRunRequest request);

  /**
   * Iterates until the run's length is reached or another command comes. Where a loss or a gradient
   * stops being a finite number, a {@link org.ganvas.event.Notice} of severity ERROR says so and
   * the run is paused in its last good state.
   */
  void resume();

  /** Stops iterating after the present iteration and holds the run. */
  void pause();

  /** Does one update of one or of both networks and pauses. */
  void step(StepKind kind);

  /** Ends the run after the present iteration, saving it where it has a folder. */
  void stop();

  /** Puts other live settings into force from the next iteration on; optimiser moments are kept. */
  void apply(LiveSettings settings);

  /**
   * Saves a checkpoint of the run as it is, where it has a folder, and keeps it however many come
   * after it; {@link org.ganvas.run.RunReader#unpin} lets go of it.
   */
  void saveForGood();

  /** Shows the same noise in every sample grid, or other noise in each. */
  void showFreshNoise(boolean fresh);

  /**
   * Shows one class of a conditional run in every sample grid, or each class in a row of its own.
   * An unconditional run takes no notice; a new run begins with all classes.
   *
   * @param label the class, or empty for all
   */
  void showClass(OptionalInt label);

  /**
   * Shows samples of the generator as it is trained, or of its average where the run keeps one;
   * what is saved always comes from the average then.
   */
  void showRawGenerator(boolean raw);

  /** Makes a new sample grid now, also while paused. */
  void requestSnapshot();

  /**
   * Copies the run's generator between two iterations, for others to work with on threads of their
   * own. A copy takes some milliseconds of training: ask a few times a second at most.
   *
   * @param weights which of the run's generators
   * @param receiver told once, on the engine thread, which must not wait in it; empty where no run
   *     is loaded
   */
  void copyGenerator(Weights weights, Consumer<Optional<GeneratorCopy>> receiver);

  /** Stops, saves and ends the engine thread; waits for the present iteration at most. */
  @Override
  void close();

  /** What a single step updates. */
  enum StepKind {
    /** The generator, once. */
    GENERATOR,
    /** The discriminator, once. */
    DISCRIMINATOR,
    /** One iteration: n_critic updates of the discriminator, one of the generator. */
    BOTH
  }
}
