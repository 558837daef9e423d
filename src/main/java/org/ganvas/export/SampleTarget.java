package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.data.Dataset;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ExampleKind;
import org.ganvas.run.RunException;

/** Where samples go, and in which form: chosen by the name of the output. */
public sealed interface SampleTarget
    permits PictureTarget, FolderTarget, IdxTarget, CsvTarget, GifTarget {

  /** More digits than these would not fit the memory that a small computer gives to Java. */
  int MOST_IN_MEMORY = 250_000;

  /** Points take little: ten million of them 80 MB. */
  int MOST_POINTS = 10_000_000;

  /** Where it is. */
  Path path();

  /** How many samples it can take, of the kind it takes most of. */
  int capacity();

  /** How many samples of a kind it can take. */
  default int capacity(ExampleKind kind) {
    return kind == ExampleKind.POINTS ? capacity() : Math.min(MOST_IN_MEMORY, capacity());
  }

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
   * @param set what to write, and where it comes from
   * @param look of a picture
   * @param files how they are written
   * @throws DatasetException if what they are shown among cannot be read
   * @throws RunException if that has changed
   */
  void write(SampleSet set, Look look, ExportFiles files)
      throws IOException, DatasetException, RunException;

  /**
   * The target that a name stands for.
   *
   * @throws ExportException if the name ends like a kind of file that is not written
   */
  static SampleTarget of(Path path) throws ExportException {
    String name = path.toAbsolutePath().normalize().getFileName() + "";
    if (name.endsWith(PictureTarget.ENDING)) {
      return new PictureTarget(path);
    }
    if (name.endsWith(IdxTarget.RAW) || name.endsWith(IdxTarget.GZIPPED)) {
      return new IdxTarget(path);
    }
    if (name.endsWith(CsvTarget.ENDING)) {
      return new CsvTarget(path);
    }
    if (name.endsWith(GifTarget.ENDING)) {
      return new GifTarget(path);
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && !Files.isDirectory(path)) {
      throw new ExportException(
          "Ganvas writes no '%s' files; let --out end in %s or %s, or for pictures in %s, %s, %s, or be a folder."
              .formatted(
                  name.substring(dot),
                  PictureTarget.ENDING,
                  CsvTarget.ENDING,
                  GifTarget.ENDING,
                  IdxTarget.RAW,
                  IdxTarget.GZIPPED));
    }
    return new FolderTarget(path);
  }

  /** The forms that a kind of sample can be written in. */
  static String forms(ExampleKind kind) {
    return kind == ExampleKind.POINTS
        ? "%s or %s".formatted(CsvTarget.ENDING, PictureTarget.ENDING)
        : "%s, %s, %s, %s, %s, or be a folder"
            .formatted(
                PictureTarget.ENDING,
                CsvTarget.ENDING,
                GifTarget.ENDING,
                IdxTarget.RAW,
                IdxTarget.GZIPPED);
  }
}
