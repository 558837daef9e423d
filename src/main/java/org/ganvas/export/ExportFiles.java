package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ganvas.run.AtomicFile;
import org.ganvas.run.FileCreator;

/**
 * Writes files as a whole or not at all, and makes the folders they are in. What is exported can be
 * exported again, so nothing waits for the disk.
 *
 * @param creator how a file is opened; another one stands in for a disk that fills
 */
public record ExportFiles(FileCreator creator) {

  /** On the disk. */
  public ExportFiles() {
    this(Files::newOutputStream);
  }

  /**
   * Writes a file.
   *
   * @throws IOException if any of it fails; what was there is then untouched
   */
  public void write(Path file, AtomicFile.Content content) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    new AtomicFile(creator).replace(file, content);
  }

  /**
   * Writes a file.
   *
   * @throws IOException if any of it fails; what was there is then untouched
   */
  public void write(Path file, byte[] content) throws IOException {
    write(file, (OutputStream out) -> out.write(content));
  }

  /**
   * Writes where a file comes from beside it.
   *
   * @throws IOException if that fails
   */
  void writeBeside(Path file, Provenance provenance) throws IOException {
    write(beside(file), (provenance.json() + "\n").getBytes(UTF_8));
  }

  /** The file that says where another comes from. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".json");
  }
}
