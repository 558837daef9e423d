package org.ganvas.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code changes.csv}: a row a setting that was changed under way, handed to the system at once.
 */
final class ChangeLog implements Closeable {
  private static final String HEADER = "point,step,setting,value\n";
  private static final int COLUMNS = 4;

  private final RowFile rows;

  private ChangeLog(RowFile rows) {
    this.rows = rows;
  }

  /**
   * Goes on with a log, or starts one, with only the changes that were made by a point of the
   * curves.
   *
   * @param points of the curves that are left
   * @throws IOException if it cannot be written
   * @throws RunException if it is not Ganvas's own
   */
  static ChangeLog continuing(Path file, long points) throws IOException, RunException {
    long kept = read(file).stream().takeWhile(change -> change.point() <= points).count();
    RowFile rows =
        new RowFile(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    if (rows.cutTo((int) kept + 1) == 0) {
      rows.append(HEADER);
    }
    return new ChangeLog(rows);
  }

  /**
   * Writes a change.
   *
   * @throws IOException if that fails; the file then ends with the last whole row
   */
  void append(RunChange change) throws IOException {
    rows.append(
        "%d,%d,%s,%s\n".formatted(change.point(), change.step(), change.setting(), change.value()));
  }

  /** Has the system put all rows on the disk. */
  void force() throws IOException {
    rows.force();
  }

  /**
   * All changes, oldest first; none where there is no file. A last row that is not whole, as a
   * killed program may leave it, is passed over.
   *
   * @throws IOException if it cannot be read
   * @throws RunException if it is not Ganvas's own
   */
  static List<RunChange> read(Path file) throws IOException, RunException {
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    List<RunChange> changes = new ArrayList<>();
    int line = 1;
    for (int at = 0, end; (end = text.indexOf('\n', at)) >= 0; at = end + 1, line++) {
      String row = text.substring(at, end);
      if (line == 1 ? !HEADER.equals(row + "\n") : !changes.add(change(file, line, row))) {
        throw damaged(file, line);
      }
    }
    return changes;
  }

  private static RunChange change(Path file, int line, String row) throws RunException {
    String[] cells = row.split(",", COLUMNS);
    try {
      if (cells.length == COLUMNS) {
        return new RunChange(
            Long.parseLong(cells[0]), Long.parseLong(cells[1]), cells[2], cells[3]);
      }
    } catch (NumberFormatException e) {
      throw damaged(file, line);
    }
    throw damaged(file, line);
  }

  private static RunException damaged(Path file, int line) {
    return new RunException(
        "Line %d of %s is not as Ganvas writes it; the run's settings cannot be told."
            .formatted(line, file));
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
