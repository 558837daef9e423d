package org.ganvas.cli;

import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.data.FileDataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.PointDataset;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.SampleScatter;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.GridPicture;
import org.ganvas.image.Png;
import org.ganvas.image.ScatterPicture;
import org.ganvas.run.AtomicFile;
import org.ganvas.run.RunException;

/** Where samples go, and in which form: chosen by the name of the output. */
sealed interface SampleTarget {

  /** More digits than these would not fit the memory that a small computer gives to Java. */
  int MOST_IN_MEMORY = 250_000;

  /** Points take little: ten million of them 80 MB. */
  int MOST_POINTS = 10_000_000;

  /** Where it is. */
  Path path();

  /** How many samples it can take. */
  int capacity();

  /** Whether it can hold that kind of sample. */
  boolean takes(ExampleKind kind);

  /** Whether something is there that would be replaced. */
  boolean isTaken() throws IOException;

  /** The file beside it that gets the samples' labels, if one does. */
  default Optional<Path> labelsOf(Dataset samples) {
    return Optional.empty();
  }

  /**
   * Writes samples of a kind that it takes, replacing what an earlier call wrote there.
   *
   * @param samples what to write
   * @param columns of a grid, if that matters
   * @param source where they are from
   * @throws DatasetException if what they are shown among cannot be read
   * @throws RunException if that has changed
   */
  void write(Dataset samples, OptionalInt columns, SampleSource source)
      throws IOException, DatasetException, RunException;

  /**
   * The target that a name stands for.
   *
   * @throws BadUsage if the name ends like a kind of file that is not written
   */
  static SampleTarget of(Path path) throws BadUsage {
    String name = path.toAbsolutePath().normalize().getFileName() + "";
    if (name.endsWith(".png")) {
      return new OnePicture(path);
    }
    if (name.endsWith(Idx.RAW) || name.endsWith(Idx.GZIPPED)) {
      return new Idx(path);
    }
    if (name.endsWith(Csv.ENDING)) {
      return new Csv(path);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && !Files.isDirectory(path)) {
      throw new BadUsage(
          "Ganvas writes no '%s' files; let --out end in .png, %s, %s, or be a folder, or in %s for points."
              .formatted(name.substring(dot), Idx.RAW, Idx.GZIPPED, Csv.ENDING));
    }
    return new Folder(path);
  }

  /** The forms that a kind of sample can be written in. */
  static String forms(ExampleKind kind) {
    return kind == ExampleKind.POINTS
        ? "%s or .png".formatted(Csv.ENDING)
        : ".png, %s, %s, or be a folder".formatted(Idx.RAW, Idx.GZIPPED);
  }

  /**
   * One picture of all samples: a grid of pictures, or points scattered among real ones.
   *
   * @param path a PNG file
   */
  record OnePicture(Path path) implements SampleTarget {
    private static final int GAP = 2;
    private static final int SCALE = 2;

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
    public void write(Dataset samples, OptionalInt columns, SampleSource source)
        throws IOException, DatasetException, RunException {
      byte[] png =
          samples instanceof PointDataset points
              ? Png.encode(scattered(points, (PointDataset) source.trainingData(), source.step()))
              : Png.encode(grid((ImageDataset) samples, columns));
      createParents(path);
      new AtomicFile().replace(path, png);
    }

    private static ColourPicture scattered(PointDataset samples, PointDataset real, long step) {
      return ScatterPicture.of(
          new SampleScatter(
              real.some(samples.count()).coordinates(),
              samples.coordinates(),
              PlaneFrame.around(real.coordinates()),
              step));
    }

    private static GreyPicture grid(ImageDataset samples, OptionalInt wanted) {
      int classes =
          (int)
              IntStream.range(0, samples.labelled() ? samples.count() : 0)
                  .map(samples::label)
                  .distinct()
                  .count();
      boolean rowAClass = classes > 1;
      int columns =
          rowAClass
              ? (samples.count() + classes - 1) / classes
              : wanted.orElse((int) Math.ceil(Math.sqrt(samples.count())));
      int rows = (samples.count() + columns - 1) / columns;
      int size = samples.height() * samples.width();
      byte[] pixels = new byte[rows * columns * size];
      for (int k = 0; k < samples.count(); k++) {
        int tile = rowAClass ? samples.label(k) * columns + k / classes : k;
        samples.copyPixels(k, pixels, tile * size);
      }
      SampleGrid grid =
          new SampleGrid(rows, columns, samples.height(), samples.width(), pixels, new float[0], 0);
      return GridPicture.of(grid, GAP, SCALE);
    }
  }

  /**
   * A picture a sample.
   *
   * @param path a folder
   */
  record Folder(Path path) implements SampleTarget {
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
    public void write(Dataset samples, OptionalInt columns, SampleSource source)
        throws IOException {
      ImageDataset pictures = (ImageDataset) samples;
      Files.createDirectories(path);
      for (Path old : entries()) {
        if (old.getFileName().toString().matches(PREFIX + "\\d{6}\\.png")) {
          Files.delete(old);
        }
      }
      for (int k = 0; k < pictures.count(); k++) {
        byte[] pixels = new byte[pictures.height() * pictures.width()];
        pictures.copyPixels(k, pixels, 0);
        Files.write(
            path.resolve("%s%06d.png".formatted(PREFIX, k)),
            Png.encode(new GreyPicture(pictures.width(), pictures.height(), pixels)));
      }
    }

    private List<Path> entries() throws IOException {
      try (Stream<Path> entries = Files.list(path)) {
        return entries.toList();
      }
    }
  }

  /**
   * A file in the format of MNIST's own: magic number, count, height and width as 32-bit numbers,
   * the highest byte first, then the grey levels.
   *
   * @param path gzipped if its name ends so
   */
  record Idx(Path path) implements SampleTarget {
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
      return Files.exists(path) || Files.exists(labels());
    }

    @Override
    public Optional<Path> labelsOf(Dataset samples) {
      return samples.labelled() ? Optional.of(labels()) : Optional.empty();
    }

    @Override
    public boolean takes(ExampleKind kind) {
      return kind == ExampleKind.PICTURES;
    }

    @Override
    public void write(Dataset samples, OptionalInt columns, SampleSource source)
        throws IOException {
      ImageDataset pictures = (ImageDataset) samples;
      createParents(path);
      replace(path, out -> writePictures(pictures, out));
      if (pictures.labelled()) {
        replace(labels(), out -> writeLabels(pictures, out));
      }
    }

    /** The file beside it where a reader of MNIST's files looks for the labels. */
    private Path labels() {
      String name = String.valueOf(path.getFileName());
      return path.resolveSibling(
          FileDataset.labelsName(name)
              .orElse(name.replaceFirst("-?ubyte(\\.gz)?$", "-labels-idx1-ubyte$1")));
    }

    /** Writes the content of a file, gzipped if the pictures' name says so. */
    private void replace(Path file, Content content) throws IOException {
      new AtomicFile()
          .replace(
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

    private interface Content {
      void write(DataOutputStream out) throws IOException;
    }

    private static void writeLabels(ImageDataset samples, DataOutputStream out) throws IOException {
      out.writeInt(LABELS);
      out.writeInt(samples.count());
      for (int k = 0; k < samples.count(); k++) {
        out.writeByte(samples.label(k));
      }
    }

    private static void writePictures(ImageDataset samples, DataOutputStream out)
        throws IOException {
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

  /**
   * A text file of points: a line {@code x,y}, then a line a point, each number as it is in
   * float32.
   *
   * @param path where
   */
  record Csv(Path path) implements SampleTarget {
    static final String ENDING = ".csv";

    @Override
    public int capacity() {
      return MOST_POINTS;
    }

    @Override
    public boolean takes(ExampleKind kind) {
      return kind == ExampleKind.POINTS;
    }

    @Override
    public boolean isTaken() {
      return Files.exists(path);
    }

    @Override
    public void write(Dataset samples, OptionalInt columns, SampleSource source)
        throws IOException {
      float[] coordinates = ((PointDataset) samples).coordinates();
      createParents(path);
      new AtomicFile()
          .replace(
              path,
              file -> {
                Writer text =
                    new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
                text.write("x,y\n");
                for (int i = 0; i < coordinates.length; i += 2) {
                  text.write(coordinates[i] + "," + coordinates[i + 1] + "\n");
                }
                text.flush();
              });
    }
  }

  private static void createParents(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }
}
