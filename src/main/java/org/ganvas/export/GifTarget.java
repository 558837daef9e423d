package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.image.Gif;

/**
 * An animated picture, a sample a frame. Provenance stands beside it.
 *
 * @param path a GIF file
 */
public record GifTarget(Path path) implements SampleTarget {
  static final String ENDING = ".gif";

  /** Hundredths of a second a frame. */
  static final int DELAY = 10;

  @Override
  public int capacity() {
    return 10_000;
  }

  @Override
  public boolean takes(ExampleKind kind) {
    return kind == ExampleKind.PICTURES;
  }

  @Override
  public boolean isTaken() {
    return Files.exists(path) || Files.exists(ExportFiles.beside(path));
  }

  @Override
  public void write(SampleSet set, Look look, ExportFiles files) throws IOException {
    byte[] gif = gif((ImageDataset) set.samples(), look);
    files.write(path, gif);
    files.writeBeside(path, set.provenance(Form.FRAMES, look, Content.Levels.of(Gif.decode(gif))));
  }

  /** The bytes of the file. */
  static byte[] gif(ImageDataset samples, Look look) {
    return Gif.encode(Drawing.frames(samples, look), DELAY);
  }
}
