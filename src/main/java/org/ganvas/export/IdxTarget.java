package org.ganvas.export;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.ganvas.data.Dataset;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.FileDataset;
import org.ganvas.data.ImageDataset;

/**
 * A file in the format of MNIST's own: magic number, count, height and width as 32-bit numbers, the
 * highest byte first, then the grey levels. Labels and provenance stand beside it.
 *
 * @param path gzipped if its name ends so
 */
public record IdxTarget(Path path) implements SampleTarget {
  static final String RAW = "-ubyte";
  static final String GZIPPED = "-ubyte.gz";

  /** Unsigned bytes in three dimensions. */
  private static final int PICTURES = 0x00000803;

  /** Unsigned bytes in one dimension. */
  private static final int LABELS = 0x00000801;

  @Override
  public int capacity() {
    return MOST_IN_MEMORY;
  }

  /** Labels that are there already would be taken for those of the new pictures. */
  @Override
  public boolean isTaken() {
    return Files.exists(path)
        || Files.exists(labels(path))
        || Files.exists(ExportFiles.beside(path));
  }

  @Override
  public Optional<Path> labelsOf(Dataset samples) {
    return samples.labelled() ? Optional.of(labels(path)) : Optional.empty();
  }

  @Override
  public boolean takes(ExampleKind kind) {
    return kind == ExampleKind.PICTURES;
  }

  @Override
  public void write(SampleSet set, Look look, ExportFiles files) throws IOException {
    ImageDataset pictures = (ImageDataset) set.samples();
    write(path, files, out -> writePictures(pictures, out));
    if (pictures.labelled()) {
      write(labels(path), files, out -> writeLabels(pictures, out));
    }
    files.writeBeside(path, set.provenance(Form.SET, look, Content.Levels.of(pictures)));
  }

  /** The file beside it where a reader of MNIST's files looks for the labels. */
  static Path labels(Path pictures) {
    String name = String.valueOf(pictures.getFileName());
    return pictures.resolveSibling(
        FileDataset.labelsName(name)
            .orElse(name.replaceFirst("-?ubyte(\\.gz)?$", "-labels-idx1-ubyte$1")));
  }

  private interface Writing {
    void write(DataOutputStream out) throws IOException;
  }

  /** Writes the content of a file, gzipped if the pictures' name says so. */
  private void write(Path file, ExportFiles files, Writing content) throws IOException {
    files.write(
        file,
        raw -> {
          GZIPOutputStream gzip =
              path.toString().endsWith(GZIPPED) ? new GZIPOutputStream(raw) : null;
          DataOutputStream out = new DataOutputStream(gzip == null ? raw : gzip);
          content.write(out);
          out.flush();
          if (gzip != null) {
            gzip.finish();
          }
        });
  }

  private static void writeLabels(ImageDataset samples, DataOutputStream out) throws IOException {
    out.writeInt(LABELS);
    out.writeInt(samples.count());
    for (int k = 0; k < samples.count(); k++) {
      out.writeByte(samples.label(k));
    }
  }

  private static void writePictures(ImageDataset samples, DataOutputStream out) throws IOException {
    out.writeInt(PICTURES);
    out.writeInt(samples.count());
    out.writeInt(samples.height());
    out.writeInt(samples.width());
    byte[] pixels = new byte[samples.height() * samples.width()];
    for (int k = 0; k < samples.count(); k++) {
      samples.copyPixels(k, pixels, 0);
      out.write(pixels);
    }
  }
}
