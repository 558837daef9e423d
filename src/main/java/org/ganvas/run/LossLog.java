package org.ganvas.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
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

  private final RowFile rows;
  private int written;

  /**
   * Starts a log.
   *
   * @param channel an empty file, closed with the log
   * @throws IOException if the header cannot be written
   */
  LossLog(SeekableByteChannel channel) throws IOException {
    this(new RowFile(channel), 0);
    rows.append(HEADER);
  }

  private LossLog(RowFile rows, int written) {
    this.rows = rows;
    this.written = written;
  }

  /**
   * Goes on with a log, cut back to its first points.
   *
   * @param channel the file, closed with the log
   * @throws IOException if it holds fewer, or cannot be written
   */
  static LossLog continuing(SeekableByteChannel channel, int points) throws IOException {
    RowFile rows = new RowFile(channel);
    int lines = rows.cutTo(points + 1);
    if (lines == 0 && points == 0) {
      rows.append(HEADER);
    } else if (lines <= points) {
      throw new IOException("it has only %d lines".formatted(lines));
    }
    return new LossLog(rows, points);
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
    StringBuilder gained = new StringBuilder();
    for (int point = written; point < size; point++) {
      gained.append(history.step(point));
      for (Curve curve : Curve.values()) {
        gained.append(',');
        float value = history.value(curve, point);
        if (!Float.isNaN(value)) {
          gained.append(value);
        }
      }
      gained.append('\n');
    }
    rows.append(gained.toString());
    written = size;
  }

  /** Has the system put all rows on the disk. */
  void force() throws IOException {
    rows.force();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
