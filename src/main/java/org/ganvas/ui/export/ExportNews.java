package org.ganvas.ui.export;

import java.nio.file.Path;

/** Hears how an export ended. */
public interface ExportNews {
  /**
   * Something was written.
   *
   * @param what for the middle of a sentence
   * @param file where
   */
  void written(String what, Path file);

  /** It could not be made, and nobody looks; the sentence says why. */
  void failed(String sentence);
}
