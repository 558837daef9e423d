package org.ganvas.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.ganvas.data.ImageDataset;
import org.ganvas.event.SampleGrid;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.GridPicture;
import org.ganvas.image.Png;
import org.ganvas.run.AtomicFile;

/** Where samples go, and in which form: chosen by the name of the output. */
sealed interface SampleTarget {

  /** More digits than these would not fit the memory that a small computer gives to Java. */
  int MOST_IN_MEMORY = 250_000;

  /** Where it is. */
  Path path();

  /** How many pictures it can take. */
  int capacity();

  /** Whether something is there that would be replaced. */
  boolean isTaken() throws IOException;

  /** Writes the pictures, replacing what an earlier call wrote there. */
  void write(ImageDataset samples) throws IOException;

  /**
   * The target that a name stands for.
   *
   * @throws BadUsage if the name ends like a kind of file that is not written
   */
  static SampleTarget of(Path path) throws BadUsage {
    String name = path.toAbsolutePath().normalize().getFileName() + "";
    if (name.endsWith(".png")) {
      return new Grid(path);
    }
    if (name.endsWith(Idx.RAW) || name.endsWith(Idx.GZIPPED)) {
      return new Idx(path);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && !Files.isDirectory(path)) {
      throw new BadUsage(
          "Ganvas writes no '%s' files; let --out end in .png, %s, %s, or be a folder."
              .formatted(name.substring(dot), Idx.RAW, Idx.GZIPPED));
    }
    return new Folder(path);
  }

  /**
   * One picture of all samples.
   *
   * @param path a PNG file
   */
  record Grid(Path path) implements SampleTarget {
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
    public void write(ImageDataset samples) throws IOException {
      int columns = (int) Math.ceil(Math.sqrt(samples.count()));
      int rows = (samples.count() + columns - 1) / columns;
      int size = samples.height() * samples.width();
      byte[] pixels = new byte[rows * columns * size];
      for (int k = 0; k < samples.count(); k++) {
        samples.copyPixels(k, pixels, k * size);
      }
      SampleGrid grid =
          new SampleGrid(rows, columns, samples.height(), samples.width(), pixels, new float[0], 0);
      createParents(path);
      new AtomicFile().replace(path, Png.encode(GridPicture.of(grid, GAP, SCALE)));
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
    public void write(ImageDataset samples) throws IOException {
      Files.createDirectories(path);
      for (Path old : entries()) {
        if (old.getFileName().toString().matches(PREFIX + "\\d{6}\\.png")) {
          Files.delete(old);
        }
      }
      for (int k = 0; k < samples.count(); k++) {
        byte[] pixels = new byte[samples.height() * samples.width()];
        samples.copyPixels(k, pixels, 0);
        Files.write(
            path.resolve("%s%06d.png".formatted(PREFIX, k)),
            Png.encode(new GreyPicture(samples.width(), samples.height(), pixels)));
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
    private static final int MAGIC = 0x00000803;

    @Override
    public int capacity() {
      return MOST_IN_MEMORY;
    }

    @Override
    public boolean isTaken() {
      return Files.exists(path);
    }

    @Override
    public void write(ImageDataset samples) throws IOException {
      createParents(path);
      new AtomicFile()
          .replace(
              path,
              file -> {
                if (path.toString().endsWith(GZIPPED)) {
                  GZIPOutputStream gzip = new GZIPOutputStream(file);
                  write(samples, gzip);
                  gzip.finish();
                } else {
                  write(samples, file);
                }
              });
    }

    private static void write(ImageDataset samples, OutputStream file) throws IOException {
      DataOutputStream out = new DataOutputStream(file);
      out.writeInt(MAGIC);
      out.writeInt(samples.count());
      out.writeInt(samples.height());
      out.writeInt(samples.width());
      byte[] pixels = new byte[samples.height() * samples.width()];
      for (int k = 0; k < samples.count(); k++) {
        samples.copyPixels(k, pixels, 0);
        out.write(pixels);
      }
      out.flush();
    }
  }

  private static void createParents(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
  }
}
