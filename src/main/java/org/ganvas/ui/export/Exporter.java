package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes exports. What is asked returns at once; answers come where the window may be changed. */
interface Exporter {

  /**
   * Looks into a kept run.
   *
   * @param answer told what it makes
   * @param refused told, in a sentence, why that cannot be said
   */
  void look(Path run, Consumer<GeneratorFacts> answer, Consumer<String> refused);

  /**
   * Makes an export.
   *
   * @param replacing whether what is there may be replaced
   * @param listener told what becomes of it, on one of its ways to end
   * @return cancels it
   */
  Runnable begin(ExportOrder order, boolean replacing, Listener listener);

  /** Hears what becomes of an export. */
  interface Listener {
    /** A share of it is done, 0 to 1. */
    void reached(double share);

    /** Something is there and nothing was done. */
    void taken();

    /** It is written; what it is, for the middle of a sentence. */
    void done(String what);

    /** It could not be made; the sentence says why. */
    void failed(String sentence);

    /** It was cancelled. */
    void cancelled();
  }
}
