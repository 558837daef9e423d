package org.ganvas.ui.samples;

import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Which class the sample grid shows: one, or all, each in a row of its own. Only the generator of a
 * conditional run can be asked for one. Used on the JavaFX thread only.
 */
public final class ClassStripViewModel {
  /** Greyed chips where there are no classes: a class a digit. */
  private static final int USUAL = 10;

  private static final String NO_RUN =
      "A class can be chosen while a conditional run is open: train cgan, ac-gan or projection.";
  private static final String UNCONDITIONAL =
      "This run's generator is not told a class; those of cgan, ac-gan and projection are.";

  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", USUAL);
  private final ReadOnlyObjectWrapper<OptionalInt> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", OptionalInt.empty());
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", NO_RUN);

  /**
   * Stands ready for another run, with all classes shown.
   *
   * @param classes one can ask its generator for, 0 if it is unconditional
   */
  void prepare(int classes) {
    chosen.set(OptionalInt.empty());
    count.set(classes == 0 ? USUAL : classes);
    whyNot.set(classes == 0 ? UNCONDITIONAL : "");
  }

  /** Chooses a class, or all; does nothing where there is no such class. */
  public void choose(OptionalInt label) {
    if (isAvailable() && label.orElse(0) < count.get()) {
      chosen.set(label);
    }
  }

  /** Whether there is anything to choose. */
  boolean isAvailable() {
    return whyNot.get().isEmpty();
  }

  /** How many classes there are to see. */
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /** The class shown alone, or empty for all. */
  public ReadOnlyObjectProperty<OptionalInt> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Why nothing can be chosen, in one sentence, or an empty text. */
  public ReadOnlyStringProperty whyNotProperty() {
    return whyNot.getReadOnlyProperty();
  }
}
