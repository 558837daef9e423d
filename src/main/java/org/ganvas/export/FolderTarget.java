package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;

/**
 * A picture a sample, without a gap around it.
 *
 * @param path a folder
 */
public record FolderTarget(Path path) implements SampleTarget {
  private static final String PREFIX = "sample-";

  @Override
  public int capacity() {
    return MOST_IN_MEMORY;
  }

  @Override
  public boolean isTaken() throws IOException {
    return Files.exists(path) && (!Files.isDirectory(path) || !entries().isEmpty());
  }

  @Override
  public boolean takes(ExampleKind kind) {
    return kind == ExampleKind.PICTURES;
  }

  @Override
  public void write(SampleSet set, Look look, ExportFiles files) throws IOException {
    Files.createDirectories(path);
    for (Path old : entries()) {
      if (old.getFileName().toString().matches(PREFIX + "\\d{6}\\.png")) {
        Files.delete(old);
      }
    }
    ImageDataset samples = (ImageDataset) set.samples();
    Look alone = look.alone();
    for (int k = 0; k < samples.count(); k++) {
      GreyPicture picture = Drawing.alone(samples, k, look);
      files.write(
          path.resolve("%s%06d.png".formatted(PREFIX, k)),
          set.provenance(set.places().only(k), Form.GRID, alone, Content.Levels.of(picture))
              .metadata()
              .writtenInto(Png.encode(picture)));
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.toList();
    }
  }
}
