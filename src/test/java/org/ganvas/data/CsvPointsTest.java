package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPointsTest {
  @TempDir Path folder;

  private float[] read(String text) throws IOException, DatasetException {
    return new CsvPoints(write(text)).load().coordinates();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("my points.csv"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5,-2\n3e1,4",
        "1.5, -2\r\n3e1 ,4\r\n",
        "x,y\n1.5,-2\n3e1,4\n",
        "\ufeffwidth,height\n1.5,-2\n\n3e1,4\n\n",
        "1.5;-2\n3e1;4",
        "1,5;-2\n3e1;4,0",
        "1,5\t-2\n30\t4",
        "  1.5 -2\n30    4"
      })
  void twoColumnsAreReadHoweverTheyAreParted(String text) throws Exception {
    assertThat(read(text)).containsExactly(1.5f, -2, 30, 4);
  }

  @Test
  void manyPointsAreAllRead() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      text.append(i).append(',').append(-i).append('\n');
    }
    float[] coordinates = read(text.toString());
    assertThat(coordinates).hasSize(20_000).endsWith(9_999, -9_999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2\\n3 | Line 2 of %s has 1 column; each line wants two numbers, x and y.",
        "1,2,3 | Line 1 of %s has 3 columns; each line wants two numbers, x and y.",
        "a,b\\n1,2\\n\\nc,d | Line 4 of %s has 'c' where a number is wanted; correct or remove the line.",
        "1,two | Line 1 of %s has 'two' where a number is wanted; correct or remove the line.",
        "1,2\\n3, | Line 2 of %s has '' where a number is wanted; correct or remove the line.",
        "1,NaN | Line 1 of %s has NaN, which is no finite number that can be computed with; correct or remove the line.",
        "1,1e40 | Line 1 of %s has 1e40, which is no finite number that can be computed with; correct or remove the line.",
        "x,y | %s holds no points; write two numbers a line, x and y.",
      })
  void whatIsWrongIsSaidWithItsLine(String text, String message) throws IOException {
    Path file = write(text.strip().replace("\\n", "\n"));
    assertThatThrownBy(() -> new CsvPoints(file).load())
        .isInstanceOf(DatasetException.class)
        .hasMessage(message.strip().formatted(file));
  }

  @Test
  void anEmptyFileIsSaid() throws IOException {
    Path file = write("");
    assertThatThrownBy(() -> new CsvPoints(file).load())
        .hasMessage("%s holds no points; write two numbers a line, x and y.", file);
  }

  @Test
  void aFileThatIsNoTextIsSaid() throws IOException {
    Path file = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 3});
    assertThatThrownBy(() -> new CsvPoints(file).load())
        .isInstanceOf(DatasetException.class)
        .hasMessage("%s is no text in UTF-8; save the points as CSV.", file);
  }

  @Test
  void aFileThatIsNotThereAndAFolderAreSaid() {
    Path missing = folder.resolve("gone.csv");
    assertThatThrownBy(() -> new CsvPoints(missing).load())
        .hasMessage("There is no file %s that can be reached; check the path.", missing);
    assertThatThrownBy(() -> new CsvPoints(folder).load())
        .hasMessage("%s is a folder; name the file of points in it.", folder);
  }

  @Test
  void theDatasetIsKnownByItsPathAndNamedByItsFile() throws Exception {
    CsvPoints source = new CsvPoints(write("1,2"));

    assertThat(source.kind()).isEqualTo(ExampleKind.POINTS);
    assertThat(source.name()).isEqualTo(source.file().toString());
    assertThat(source.load().name()).isEqualTo("my points.csv");
    assertThat(source.load().modes()).isEmpty();
  }
}
