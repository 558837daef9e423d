package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;

/**
 * A text file with a line of names, then a line a sample. Of points the columns are {@code x,y},
 * each number as it is in float32; of pictures {@code pixel0,pixel1,…} from 0 to 255, row after
 * row, with {@code label} before them where there are labels. Provenance stands beside it.
 *
 * @param path where
 */
public record CsvTarget(Path path) implements SampleTarget {
  static final String ENDING = ".csv";
  static final String LABEL = "label";

  @Override
  public int capacity() {
    return MOST_POINTS;
  }

  @Override
  public boolean takes(ExampleKind kind) {
    return true;
  }

  @Override
  public boolean isTaken() {
    return Files.exists(path) || Files.exists(ExportFiles.beside(path));
  }

  @Override
  public void write(SampleSet set, Look look, ExportFiles files) throws IOException {
    Content content;
    if (set.samples() instanceof PointDataset points) {
      float[] coordinates = points.coordinates();
      write(files, text -> writePoints(coordinates, text));
      content = new Content.Coordinates(coordinates);
    } else {
      ImageDataset pictures = (ImageDataset) set.samples();
      write(files, text -> writePictures(pictures, text));
      content = Content.Levels.of(pictures);
    }
    files.writeBeside(path, set.provenance(Form.SET, look, content));
  }

  private interface Lines {
    void write(Writer text) throws IOException;
  }

  private void write(ExportFiles files, Lines lines) throws IOException {
    files.write(
        path,
        file -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
          lines.write(text);
          text.flush();
        });
  }

  private static void writePoints(float[] coordinates, Writer text) throws IOException {
    text.write("x,y\n");
    for (int i = 0; i < coordinates.length; i += 2) {
      text.write(coordinates[i] + "," + coordinates[i + 1] + "\n");
    }
  }

  private static void writePictures(ImageDataset pictures, Writer text) throws IOException {
    byte[] pixels = new byte[pictures.height() * pictures.width()];
    StringBuilder line = new StringBuilder(pictures.labelled() ? LABEL + "," : "");
    for (int i = 0; i < pixels.length; i++) {
      line.append(i == 0 ? "" : ",").append("pixel").append(i);
    }
    text.append(line).append('\n');
    for (int k = 0; k < pictures.count(); k++) {
      pictures.copyPixels(k, pixels, 0);
      line.setLength(0);
      if (pictures.labelled()) {
        line.append(pictures.label(k)).append(',');
      }
      for (int i = 0; i < pixels.length; i++) {
        line.append(i == 0 ? "" : ",").append(pixels[i] & 0xff);
      }
      text.append(line).append('\n');
    }
  }
}
