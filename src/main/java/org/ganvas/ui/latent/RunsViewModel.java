package org.ganvas.ui.latent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Which run is explored: the one in training, as soon as somebody looks, or one that was opened
 * from its folder.
 */
public final class RunsViewModel {
  private final Spaces spaces;
  private final Consumer<Space> enter;
  private final Runnable leave;
  private final Runnable changed;
  private final Consumer<String> problems;
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
  private final ReadOnlyBooleanWrapper canFollow = new ReadOnlyBooleanWrapper(this, "canFollow");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private Optional<Path> training = Optional.empty();
  private boolean keepsOwn;
  private boolean due;
  private boolean seen;
  private long openings;

  /**
   * @param spaces opens latent spaces
   * @param enter takes up a space that is open
   * @param leave gives up the one that was
   * @param changed shows anew what the generator makes
   * @param problems told, in a sentence, what could not be done
   */
  RunsViewModel(
      Spaces spaces,
      Consumer<Space> enter,
      Runnable leave,
      Runnable changed,
      Consumer<String> problems) {
    this.spaces = spaces;
    this.enter = enter;
    this.leave = leave;
    this.changed = changed;
    this.problems = problems;
  }

  /** Explores a kept run from now on. */
  public void open(Path folder) {
    keepsOwn = true;
    due = false;
    begin();
    spaces.open(folder, new Opening(openings, Optional.empty()));
    canFollow.set(training.isPresent());
  }

  /** Another run is loaded for training. */
  public void prepared(Path folder) {
    training = Optional.of(folder);
    canFollow.set(keepsOwn);
    if (!keepsOwn) {
      followTraining();
    }
  }

  /** Explores the run in training from now on. */
  public void followTraining() {
    keepsOwn = false;
    canFollow.set(false);
    due = true;
    followIfSeen();
  }

  /** Somebody looks at the panel, or away. */
  public void watch(boolean looks) {
    seen = looks;
    spaces.watch(looks);
    followIfSeen();
  }

  /** Whether a run is being opened. */
  ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** Whether there is a run in training that is not the one explored. */
  ReadOnlyBooleanProperty canFollowProperty() {
    return canFollow.getReadOnlyProperty();
  }

  /** Why a run could not be opened, empty if it could. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  private void followIfSeen() {
    if (due && seen && training.isPresent()) {
      due = false;
      begin();
      spaces.follow(training.get(), new Opening(openings, training));
    }
  }

  private void begin() {
    openings++;
    opening.set(true);
    error.set("");
  }

  /** By the time something is told of an opening, another may have begun. */
  private final class Opening implements Spaces.Listener {
    private final long number;
    private final Optional<Path> otherwise;

    /**
     * @param number of the opening
     * @param otherwise the folder that is opened where this fails
     */
    Opening(long number, Optional<Path> otherwise) {
      this.number = number;
      this.otherwise = otherwise;
    }

    @Override
    public void opened(Space space) {
      if (number == openings) {
        opening.set(false);
        enter.accept(space);
      }
    }

    @Override
    public void refused(String sentence) {
      if (number != openings) {
        return;
      }
      if (otherwise.isPresent()) {
        // A run that has ended is no longer in training, but in its folder.
        spaces.open(otherwise.get(), new Opening(openings, Optional.empty()));
        return;
      }
      opening.set(false);
      leave.run();
      error.set(sentence);
    }

    @Override
    public void changed() {
      if (number == openings) {
        changed.run();
      }
    }

    @Override
    public void problem(String sentence) {
      if (number == openings) {
        problems.accept(sentence);
      }
    }
  }
}
