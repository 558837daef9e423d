package org.ganvas.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ganvas.event.Curve;
import org.ganvas.event.History;

/**
 * {@code losses.csv}: a row an iteration, handed to the system as soon as it is appended, so that a
 * killed program loses none. A value the iteration does not have is an empty cell.
 */
final class LossLog implements Closeable {
  static final String HEADER =
      Arrays.stream(Curve.values())
          .map(Curve::column)
          .collect(Collectors.joining(",", "step,", "\n"));

  private final SeekableByteChannel channel;
  private int written;

  /**
   * Starts a log.
   *
   * @param channel an empty file, closed with the log
   * @throws IOException if the header cannot be written
   */
  LossLog(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    write(HEADER);
  }

  /**
   * Writes the points that the history has gained since the last call.
   *
   * @throws IOException if that fails; the file then ends with the last whole row, and the next
   *     call tries the same points again
   */
  void append(History history) throws IOException {
    int size = history.size();
    if (size == written) {
      return;
    }
    StringBuilder rows = new StringBuilder();
    for (int point = written; point < size; point++) {
      rows.append(history.step(point));
      for (Curve curve : Curve.values()) {
        rows.append(',');
        float value = history.value(curve, point);
        if (!Float.isNaN(value)) {
          rows.append(value);
        }
      }
      rows.append('\n');
    }
    write(rows.toString());
    written = size;
  }

  private void write(String text) throws IOException {
    long end = channel.position();
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
