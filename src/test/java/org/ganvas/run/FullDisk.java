package org.ganvas.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk on which no file may grow beyond some bytes. */
final class FullDisk implements FileCreator {
  static final String MESSAGE = "No space left on device";

  private final long room;

  FullDisk(long room) {
    this.room = room;
  }

  @Override
  public OutputStream create(Path file) throws IOException {
    return new FilterOutputStream(FileCreator.DURABLE.create(file)) {
      private long written;

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        int fits = (int) Math.min(length, room - written);
        out.write(bytes, offset, fits);
        written += fits;
        if (fits < length) {
          throw new IOException(MESSAGE);
        }
      }
    };
  }
}
