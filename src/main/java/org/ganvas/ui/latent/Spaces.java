package org.ganvas.ui.latent;

import java.nio.file.Path;

/** Opens latent spaces, one at a time. */
public interface Spaces extends AutoCloseable {

  /** Hears of a space, where the window's state may be changed. */
  interface Listener {
    /** The space is open. */
    void opened(Space space);

    /** The space cannot be opened; the sentence says why. */
    void refused(String sentence);

    /** The generator has learnt: what is shown may be asked again. */
    void changed();

    /** Something cannot be answered; the sentence says why. */
    void problem(String sentence);
  }

  /**
   * Opens the space of a kept run, in place of the one that is open.
   *
   * @param folder the run's
   */
  void open(Path folder, Listener listener);

  /**
   * Opens the space of the run in training, and follows it as it learns.
   *
   * @param folder the run's
   */
  void follow(Path folder, Listener listener);

  /**
   * Looks away or back: a generator that nobody sees need not be followed.
   *
   * @param seen whether anybody sees it
   */
  void watch(boolean seen);

  /** Ends all work; returns when it has ended. */
  @Override
  void close();
}
