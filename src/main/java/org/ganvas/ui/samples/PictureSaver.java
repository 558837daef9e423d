package org.ganvas.ui.samples;

import java.io.IOException;
import java.nio.file.Path;
import org.ganvas.image.GreyPicture;

/** Writes a grey picture into a file. */
@FunctionalInterface
public interface PictureSaver {

  /**
   * Writes a picture, in place of any file of that name.
   *
   * @param file where to, by its name a PNG
   * @param picture what to write
   * @throws IOException if it cannot be written, with one sentence for the user
   */
  void save(Path file, GreyPicture picture) throws IOException;
}
