package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Moves folders to where others lie already. */
final class MovedAside {
  private MovedAside() {}

  /**
   * Moves a folder under its own name, with a number behind it if that is taken.
   *
   * @throws IOException if it cannot be moved, to another disk say
   */
  static void into(Path parent, Path folder) throws IOException {
    Files.createDirectories(parent);
    Path target = parent.resolve(folder.getFileName());
    for (int again = 2; Files.exists(target); again++) {
      target = parent.resolve(folder.getFileName() + " " + again);
    }
    Files.move(folder, target);
  }
}
