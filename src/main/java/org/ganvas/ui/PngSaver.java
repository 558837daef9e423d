package org.ganvas.ui;

import java.io.IOException;
import java.nio.file.Path;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.ganvas.run.AtomicFile;
import org.ganvas.ui.samples.PictureSaver;

/** Writes pictures as PNG files, whole or not at all. */
final class PngSaver implements PictureSaver {
  @Override
  public void save(Path file, GreyPicture picture) throws IOException {
    new AtomicFile()
        .replace(
            file,
            Png.encode(
                new org.ganvas.image.GreyPicture(
                    picture.width(), picture.height(), picture.pixels())));
  }
}
