package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.export.Provenance;

/**
 * What was found out about a file.
 *
 * @param file which
 * @param said where it says that it comes from
 * @param run the run that it was compared with, empty where there was none
 * @param outcome whether it matches, and in one sentence why
 */
record Verified(Path file, Provenance said, Optional<Path> run, Outcome outcome) {

  /**
   * How it ended.
   *
   * @param matches the file is unchanged, and the run makes the same again
   * @param sentence in words
   */
  record Outcome(boolean matches, String sentence) {}
}
