package org.ganvas.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * One's own points of the plane: a text file with two numbers a line, apart by a comma, a
 * semicolon, a tab or spaces. The first line may name the columns, empty lines do not count, and
 * where semicolons or tabs stand between the numbers a comma in them is a decimal one.
 *
 * @param file the text file, in UTF-8
 */
public record CsvPoints(Path file) implements DatasetSource {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /** Whether a file of that name is read as points. */
  static boolean isNamedLikeOne(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.of(".csv", ".tsv", ".txt").anyMatch(name::endsWith);
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String title() {
    return Objects.requireNonNullElse(file.getFileName(), file).toString();
  }

  @Override
  public String explanation() {
    return "Points of the plane from a text file on disk.";
  }

  @Override
  public String source() {
    return "";
  }

  @Override
  public ExampleKind kind() {
    return ExampleKind.POINTS;
  }

  @Override
  public PointDataset load() throws DatasetException {
    if (!Files.exists(file)) {
      throw new DatasetException(
          "There is no file %s that can be reached; check the path.".formatted(file));
    }
    if (Files.isDirectory(file)) {
      throw new DatasetException("%s is a folder; name the file of points in it.".formatted(file));
    }
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new PointDataset(title(), read(lines), Optional.empty());
    } catch (CharacterCodingException e) {
      throw new DatasetException(
          "%s is no text in UTF-8; save the points as CSV.".formatted(file), e);
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read (%s); check that you may open it."
              .formatted(file, Objects.requireNonNullElse(e.getMessage(), e.getClass().getName())),
          e);
    }
  }

  private float[] read(BufferedReader lines) throws IOException, DatasetException {
    float[] coordinates = new float[1 << 12];
    int filled = 0;
    boolean mayBeHeader = true;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String text = (number == 1 ? line.replaceFirst("^" + BYTE_ORDER_MARK, "") : line).strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] cells = cells(text);
      if (mayBeHeader && Arrays.stream(cells).allMatch(cell -> number(cell).isEmpty())) {
        mayBeHeader = false;
        continue;
      }
      mayBeHeader = false;
      if (cells.length != 2) {
        throw new DatasetException(
            "Line %d of %s has %d column%s; each line wants two numbers, x and y."
                .formatted(number, file, cells.length, cells.length == 1 ? "" : "s"));
      }
      if (filled == coordinates.length) {
        coordinates = Arrays.copyOf(coordinates, 2 * filled);
      }
      for (String cell : cells) {
        coordinates[filled++] = coordinate(cell, number);
      }
    }
    if (filled == 0) {
      throw new DatasetException(
          "%s holds no points; write two numbers a line, x and y.".formatted(file));
    }
    return Arrays.copyOf(coordinates, filled);
  }

  private float coordinate(String cell, int line) throws DatasetException {
    OptionalDouble value = number(cell);
    if (value.isEmpty()) {
      throw new DatasetException(
          "Line %d of %s has '%s' where a number is wanted; correct or remove the line."
              .formatted(line, file, cell));
    }
    float coordinate = (float) value.getAsDouble();
    if (!Float.isFinite(coordinate)) {
      throw new DatasetException(
          "Line %d of %s has %s, which is no finite number that can be computed with; correct or remove the line."
              .formatted(line, file, cell));
    }
    return coordinate;
  }

  private static String[] cells(String text) {
    String separator = text.contains(";") ? ";" : text.contains("\t") ? "\t" : ",";
    String[] cells = text.contains(separator) ? text.split(separator, -1) : text.split("\\s+");
    return Arrays.stream(cells)
        .map(cell -> separator.equals(",") ? cell.strip() : cell.strip().replace(',', '.'))
        .toArray(String[]::new);
  }

  private static OptionalDouble number(String cell) {
    try {
      return OptionalDouble.of(Double.parseDouble(cell));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
