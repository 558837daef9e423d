package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.image.ColourPicture;
import org.ganvas.image.Gif;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.ganvas.run.Environment;

/**
 * The pictures that a run kept of its samples while it trained, one after the other.
 *
 * @param frames of one size, oldest first, at least one
 */
public record TimeLapse(List<ColourPicture> frames) {
  /** More would make a file that few programs like to open. */
  private static final int MOST_FRAMES = 500;

  /** Copies the list. */
  public TimeLapse {
    frames = List.copyOf(frames);
  }

  /**
   * Reads a run's pictures, evenly spread ones where there are very many.
   *
   * @param run the run's folder
   * @throws ExportException if there are none or they cannot be read, in one sentence
   */
  public static TimeLapse of(Path run) throws ExportException {
    List<Path> files = pictures(run);
    if (files.isEmpty()) {
      throw new ExportException(
          "The run in %s has kept no pictures of its samples yet; train it on.".formatted(run));
    }
    List<ColourPicture> frames = new ArrayList<>();
    int count = Math.min(MOST_FRAMES, files.size());
    for (int i = 0; i < count; i++) {
      Path file = files.get((int) ((long) i * files.size() / count));
      try {
        frames.add(Png.decodeColours(Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new ExportException(
            "%s cannot be read; move it away to leave it out.".formatted(file), e);
      }
    }
    ColourPicture last = frames.get(frames.size() - 1);
    return new TimeLapse(
        frames.stream()
            .filter(frame -> frame.width() == last.width() && frame.height() == last.height())
            .toList());
  }

  /** The run's pictures of samples, oldest first. */
  static List<Path> pictures(Path run) throws ExportException {
    try (Stream<Path> files = Files.list(run.resolve("samples"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("step-\\d{6,18}\\.png"))
          .sorted(
              Comparator.<Path>comparingInt(file -> file.toString().length())
                  .thenComparing(Path::toString))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new ExportException(
          "%s cannot be read; check that you may open it.".formatted(run.resolve("samples")), e);
    }
  }

  /** The bytes of an animated GIF file. */
  public byte[] gif() {
    return frames.stream().allMatch(TimeLapse::isGrey)
        ? Gif.encode(frames.stream().map(TimeLapse::grey).toList(), GifTarget.DELAY)
        : Gif.encodeColours(frames, GifTarget.DELAY);
  }

  /**
   * Writes a GIF file, and beside it where it comes from.
   *
   * @param model the newest of the run
   */
  public void write(Path file, Model model, ExportFiles files) throws IOException {
    byte[] gif = gif();
    files.write(file, gif);
    files.writeBeside(
        file,
        new Provenance(
            model,
            Optional.empty(),
            Form.TIME_LAPSE,
            Look.STANDARD,
            Content.Levels.of(Gif.decode(gif)).sha256(),
            Environment.ganvasVersion()));
  }

  private static boolean isGrey(ColourPicture picture) {
    for (int pixel : picture.pixels()) {
      int red = pixel >> 16 & 0xff;
      if (red != (pixel >> 8 & 0xff) || red != (pixel & 0xff)) {
        return false;
      }
    }
    return true;
  }

  private static GreyPicture grey(ColourPicture picture) {
    byte[] levels = new byte[picture.pixels().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) picture.pixels()[i];
    }
    return new GreyPicture(picture.width(), picture.height(), levels);
  }
}
