package org.ganvas.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where everything of a run lies.
 *
 * @param path the run's folder
 */
record RunFolder(Path path) {
  private static final Pattern ARRAYS = Pattern.compile("step-(\\d{6,18})\\.npz");
  private static final Pattern SAMPLES = Pattern.compile("step-(\\d{6,18})\\.png");

  Path description() {
    return path.resolve("run.json");
  }

  Path losses() {
    return path.resolve("losses.csv");
  }

  Path changes() {
    return path.resolve("changes.csv");
  }

  JsonFile<RunParent> parent() {
    return new JsonFile<>(path.resolve("parent.json"), RunParent.class);
  }

  JsonFile<RunNotes> notes() {
    return new JsonFile<>(path.resolve(RunNoteFiles.NOTES), RunNotes.class);
  }

  Path samples() {
    return path.resolve("samples");
  }

  Path checkpoints() {
    return path.resolve("checkpoints");
  }

  Path frames() {
    return path.resolve("frames");
  }

  Path frame(long step) {
    return frames().resolve("step-%06d.npz".formatted(step));
  }

  Path samples(long step) {
    return samples().resolve("step-%06d.png".formatted(step));
  }

  Path checkpoint(long step) {
    return checkpoints().resolve("step-%06d.npz".formatted(step));
  }

  /** The run's name: the folder's. */
  String name() {
    Path absolute = path.toAbsolutePath().normalize();
    return Objects.requireNonNullElse(absolute.getFileName(), absolute).toString();
  }

  boolean holdsRun() {
    return Files.isRegularFile(description());
  }

  /** Whether nothing is there but what a run leaves that was killed before it was described. */
  boolean isAbsentOrEmpty() throws IOException {
    List<Path> own =
        List.of(
            path.resolve(RunLock.FILE),
            parent().file(),
            path.resolve(description().getFileName() + AtomicFile.PARTIAL_SUFFIX),
            path.resolve(parent().file().getFileName() + AtomicFile.PARTIAL_SUFFIX));
    return own.containsAll(list(path));
  }

  /**
   * Deletes the checkpoints, pictures and frames of later steps, and what a killed program left
   * half.
   */
  void cutBack(long step) throws IOException {
    deleteLater(checkpoints(), ARRAYS, step);
    deleteLater(samples(), SAMPLES, step);
    deleteLater(frames(), ARRAYS, step);
  }

  private static void deleteLater(Path folder, Pattern pattern, long step) throws IOException {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      Matcher whole = pattern.matcher(name);
      if (name.endsWith(AtomicFile.PARTIAL_SUFFIX)
          || (whole.matches() && Long.parseLong(whole.group(1)) > step)) {
        Files.delete(file);
      }
    }
  }

  /** Copies the pictures and frames of samples up to a step from another run. */
  void copySamples(RunFolder other, long step, AtomicFile files) throws IOException {
    copyUpTo(other.samples(), SAMPLES, samples(), step, files);
    copyUpTo(other.frames(), ARRAYS, frames(), step, files);
  }

  private static void copyUpTo(Path from, Pattern pattern, Path to, long step, AtomicFile files)
      throws IOException {
    for (Path file : list(from)) {
      Matcher name = pattern.matcher(file.getFileName().toString());
      if (name.matches() && Long.parseLong(name.group(1)) <= step) {
        files.replace(to.resolve(file.getFileName()), out -> Files.copy(file, out));
      }
    }
  }

  /** The steps of all checkpoints, oldest first. */
  List<Long> checkpointSteps() throws IOException {
    return steps(checkpoints());
  }

  /** The steps of all frames, oldest first. */
  List<Long> frameSteps() throws IOException {
    return steps(frames());
  }

  private static List<Long> steps(Path folder) throws IOException {
    return list(folder).stream()
        .map(file -> ARRAYS.matcher(file.getFileName().toString()))
        .filter(Matcher::matches)
        .map(name -> Long.parseLong(name.group(1)))
        .sorted()
        .toList();
  }

  /** Deletes what a run consists of and nothing else; {@code run.json} goes last. */
  void clear() throws IOException {
    deleteMatching(checkpoints(), ARRAYS);
    deleteMatching(samples(), SAMPLES);
    deleteMatching(frames(), ARRAYS);
    Files.deleteIfExists(checkpoints().resolve(Pins.FILE));
    Files.deleteIfExists(losses());
    Files.deleteIfExists(changes());
    Files.deleteIfExists(parent().file());
    Files.deleteIfExists(notes().file());
    Files.deleteIfExists(path.resolve(RunNoteFiles.BOOKMARKS));
    Files.deleteIfExists(path.resolve(RunNoteFiles.DIRECTIONS));
    Files.deleteIfExists(path.resolve(RunNoteFiles.COORDINATES));
    Files.deleteIfExists(description());
  }

  private static void deleteMatching(Path folder, Pattern pattern) throws IOException {
    for (Path file : list(folder)) {
      String name = file.getFileName().toString();
      String whole =
          name.endsWith(AtomicFile.PARTIAL_SUFFIX)
              ? name.substring(0, name.length() - AtomicFile.PARTIAL_SUFFIX.length())
              : name;
      if (pattern.matcher(whole).matches()) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }
}
