package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.ganvas.run.RunException;

/**
 * One picture of all samples: a grid of pictures, or points scattered among real ones.
 *
 * @param path a PNG file
 */
public record PictureTarget(Path path) implements SampleTarget {
  static final String ENDING = ".png";

  /** A picture of 100 × 100 digits has 34 million pixels; few programs like to open more. */
  @Override
  public int capacity() {
    return 10_000;
  }

  @Override
  public boolean isTaken() {
    return Files.exists(path);
  }

  @Override
  public boolean takes(ExampleKind kind) {
    return true;
  }

  @Override
  public void write(SampleSet set, Look look, ExportFiles files)
      throws IOException, DatasetException, RunException {
    files.write(path, png(set, look));
  }

  /** The bytes of the file. */
  private static byte[] png(SampleSet set, Look look) throws DatasetException, RunException {
    if (set.samples() instanceof PointDataset points) {
      ColourPicture picture = Drawing.scatter(points, set.real(), set.model().step(), look);
      return set.provenance(Form.SCATTER, look, Content.Levels.of(picture))
          .metadata()
          .writtenInto(Png.encode(picture));
    }
    GreyPicture picture = Drawing.grid((ImageDataset) set.samples(), look);
    return set.provenance(Form.GRID, look, Content.Levels.of(picture))
        .metadata()
        .writtenInto(Png.encode(picture));
  }
}
