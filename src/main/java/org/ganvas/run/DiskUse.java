package org.ganvas.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much of the disk a folder takes. */
public final class DiskUse {
  private DiskUse() {}

  /**
   * Bytes of all files in a folder and the folders in it; 0 where there is none. What goes away
   * while it is counted is passed over.
   *
   * @throws RunException if the folder cannot be read
   */
  public static long of(Path folder) throws RunException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(DiskUse::size).sum();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw unreadable(folder, new IOException(e));
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static RunException unreadable(Path folder, IOException e) {
    return new RunException(
        "%s cannot be read (%s); check that you may open it.".formatted(folder, Failures.reason(e)),
        e);
  }
}
