package org.ganvas.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Rows that are handed to the system as soon as they are appended, so that a killed program loses
 * none.
 */
final class RowFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final SeekableByteChannel channel;

  /**
   * @param channel appended to where it stands, and closed with the file
   */
  RowFile(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Writes whole rows.
   *
   * @throws IOException if that fails; the file then ends as it did before
   */
  void append(String rows) throws IOException {
    long end = channel.position();
    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  /**
   * Takes off all but the first lines, and whatever was not ended; the next row follows them.
   *
   * @return how many lines are left, at most as many as asked for
   */
  int cutTo(int lines) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    int found = 0;
    long end = 0;
    channel.position(0);
    for (long start = 0; found < lines && channel.read(buffer) >= 0; start = channel.position()) {
      buffer.flip();
      while (found < lines && buffer.hasRemaining()) {
        if (buffer.get() == '\n') {
          found++;
          end = start + buffer.position();
        }
      }
      buffer.clear();
    }
    channel.truncate(end);
    channel.position(end);
    return found;
  }

  /** Has the system put the rows on the disk, where it can. */
  void force() throws IOException {
    if (channel instanceof FileChannel file) {
      file.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
