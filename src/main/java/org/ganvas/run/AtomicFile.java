package org.ganvas.run;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Replaces files as a whole: the bytes go to a temporary name in the same folder, are forced to the
 * disk, and then take the final name. Whoever looks, and whenever the program is killed, sees the
 * previous file or the new one and nothing between.
 */
public final class AtomicFile {
  static final String PARTIAL_SUFFIX = ".partial";
  private static final int BUFFER = 1 << 16;

  private final FileCreator creator;

  /** Writes to the disk. */
  public AtomicFile() {
    this(FileCreator.DURABLE);
  }

  /**
   * @param creator how the temporary file is opened
   */
  public AtomicFile(FileCreator creator) {
    this.creator = creator;
  }

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if any of it fails; the previous file, if any, is then untouched and the
   *     temporary one removed
   */
  public void replace(Path target, byte[] content) throws IOException {
    replace(target, out -> out.write(content));
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if any of it fails; the previous file, if any, is then untouched and the
   *     temporary one removed
   */
  public void replace(Path target, Content content) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent(), "no file: " + target);
    Path partial = folder.resolve(target.getFileName() + PARTIAL_SUFFIX);
    try {
      try (OutputStream out = new BufferedOutputStream(creator.create(partial), BUFFER)) {
        content.writeTo(out);
      }
      move(partial, target);
    } catch (IOException | RuntimeException e) {
      try {
        Files.deleteIfExists(partial);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
    force(folder);
  }

  private static void move(Path partial, Path target) throws IOException {
    try {
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems; there the plain move is the best there is.
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forces the new name to the disk, where the system can: Windows cannot open a folder. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file itself is whole on the disk; only its name may be lost when the power fails.
    }
  }
}
