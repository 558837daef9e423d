package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Verifies files. What is asked returns at once; answers come where the window may be changed. */
interface Verifier {

  /**
   * Compares a file with the run that it says it is from.
   *
   * @param run to compare it with; empty for the one of the name that the file says
   * @param answer told what was found
   * @param failed told, in a sentence, why nothing can be said
   */
  void verify(Path file, Optional<Path> run, Consumer<Verified> answer, Consumer<String> failed);
}
