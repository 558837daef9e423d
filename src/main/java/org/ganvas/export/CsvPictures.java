package org.ganvas.export;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads pictures that {@link CsvTarget} wrote. */
final class CsvPictures {
  private CsvPictures() {}

  /** Whether the file holds pictures, as its line of names says. */
  static boolean areIn(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String names = lines.readLine();
      return names != null && names.contains("pixel0");
    }
  }

  static Content.Levels read(Path file) throws IOException {
    ByteArrayOutputStream levels = new ByteArrayOutputStream();
    ByteArrayOutputStream labels = new ByteArrayOutputStream();
    int count = 0;
    int columns;
    boolean labelled;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String names = String.valueOf(lines.readLine());
      labelled = names.startsWith(CsvTarget.LABEL);
      columns = names.split(",", -1).length;
      for (String line = lines.readLine(); line != null; line = lines.readLine(), count++) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns) {
          throw new IOException("line %d has %d cells".formatted(count + 2, cells.length));
        }
        for (int i = 0; i < columns; i++) {
          (labelled && i == 0 ? labels : levels).write(level(cells[i]));
        }
      }
    }
    return new Content.Levels(
        List.of(count, labelled ? columns - 1 : columns),
        levels.toByteArray(),
        labels.toByteArray());
  }

  private static int level(String cell) throws IOException {
    try {
      int level = Integer.parseInt(cell);
      if (level >= 0 && level <= 255) {
        return level;
      }
    } catch (NumberFormatException e) {
      throw new IOException("a cell holds no whole number", e);
    }
    throw new IOException("a cell holds " + cell);
  }
}
