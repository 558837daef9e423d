package org.ganvas.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens a new file for writing; another one stands in for a disk that fills or breaks. */
@FunctionalInterface
public interface FileCreator {

  /** Files on the disk, forced to it when closed. */
  FileCreator DURABLE =
      file -> {
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            try (channel) {
              channel.force(true);
            }
          }
        };
      };

  /**
   * Opens a file, emptied if it was there.
   *
   * @return a stream whose {@code close()} leaves the bytes on the disk, or throws
   * @throws IOException if the file cannot be created
   */
  OutputStream create(Path file) throws IOException;
}
