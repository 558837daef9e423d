package org.ganvas.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All runs of a folder. Every question reads the disk anew, so a window asks on a thread of its
 * own.
 *
 * @param parent holds the runs' folders; need not exist
 */
public record RunShelf(Path parent) {
  /** The last row of the curves is some 100 bytes. */
  private static final int TAIL = 4096;

  /**
   * The runs, those written to last first. One that is damaged is among them and says why.
   *
   * @throws RunException if the folder cannot be read
   */
  public List<RunSummary> runs() throws RunException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders
          .filter(folder -> new RunFolder(folder).holdsRun())
          .map(RunShelf::summary)
          .sorted(
              Comparator.comparing(RunSummary::changed)
                  .reversed()
                  .thenComparing(RunSummary::folder))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new RunException(
          "The runs in %s cannot be listed (%s); check that you may open it."
              .formatted(parent, Failures.reason(e)),
          e);
    }
  }

  /**
   * The runs that were left by a crash, the newest first: what the next start offers to go on with.
   *
   * @throws RunException if the folder cannot be read
   */
  public List<RunSummary> abandoned() throws RunException {
    return runs().stream().filter(run -> run.state() == RunLock.State.ABANDONED).toList();
  }

  /**
   * Bytes that all runs take.
   *
   * @throws RunException if the folder cannot be read
   */
  public long bytes() throws RunException {
    return DiskUse.of(parent);
  }

  /** What there is to say of one run. */
  public static RunSummary summary(Path path) {
    RunFolder folder = new RunFolder(path);
    try {
      RunReader reader = RunReader.open(path);
      RunDescription description = reader.description();
      RunNotes notes = reader.notes();
      return new RunSummary(
          path,
          notes.title().isEmpty() ? folder.name() : notes.title(),
          description.recipe(),
          description.dataset().name(),
          steps(folder),
          description.created(),
          changed(folder),
          bytes(path),
          notes.note(),
          RunLock.state(path),
          "");
    } catch (RunException e) {
      return new RunSummary(
          path,
          folder.name(),
          "",
          "",
          steps(folder),
          changed(folder),
          changed(folder),
          bytes(path),
          "",
          RunLock.state(path),
          Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private static long bytes(Path folder) {
    try {
      return DiskUse.of(folder);
    } catch (RunException e) {
      return 0;
    }
  }

  /** The step of the last whole row of the curves; 0 where there is none. */
  private static long steps(RunFolder folder) {
    try (SeekableByteChannel losses = Files.newByteChannel(folder.losses())) {
      losses.position(Math.max(0, losses.size() - TAIL));
      ByteBuffer tail = ByteBuffer.allocate(TAIL);
      while (tail.hasRemaining() && losses.read(tail) >= 0) {
        // On to the end.
      }
      String text = new String(tail.array(), 0, tail.position(), StandardCharsets.US_ASCII);
      int end = text.lastIndexOf('\n');
      String row = text.substring(text.lastIndexOf('\n', end - 1) + 1, Math.max(0, end));
      String step = row.substring(0, Math.max(0, row.indexOf(',')));
      return step.matches("\\d{1,18}") ? Long.parseLong(step) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static Instant changed(RunFolder folder) {
    return Stream.of(folder.losses(), folder.description())
        .map(RunShelf::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static Instant changed(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH;
    }
  }
}
