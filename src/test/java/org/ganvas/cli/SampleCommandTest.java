package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.ganvas.data.CsvPoints;
import org.ganvas.data.DatasetException;
import org.ganvas.data.FileDataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.plane.Ring8;
import org.ganvas.event.PlaneFrame;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleCommandTest {
  @TempDir Path folder;

  private Session sample(int count, String out, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of("sample", "--run", "trained", "--count", count + "", "--out", path(out)),
                Stream.of(more))
            .toArray(String[]::new);
    return Session.of(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aGridHoldsEverySampleInOrder() throws IOException {
    Session session = sample(5, "deep/grid.png", "--seed", "2");
    assertThat(session.status).as(session.err).isZero();
    GreyPicture grid = Png.decode(Files.readAllBytes(folder.resolve("deep/grid.png")));
    // Three columns and two rows of 4×4 pictures, each pixel doubled, two pixels between them.
    assertThat(grid.width()).isEqualTo(3 * 8 + 4 * 2);
    assertThat(grid.height()).isEqualTo(2 * 8 + 3 * 2);
    for (int k = 0; k < 5; k++) {
      int x = 2 + k % 3 * 10;
      int y = 2 + k / 3 * 10;
      assertThat(grid.pixels()[y * grid.width() + x]).isEqualTo((byte) (20 + k));
    }
  }

  @Test
  void aFolderGetsAPictureASample() throws IOException {
    assertThat(sample(3, "pictures").status).isZero();
    GreyPicture third =
        Png.decode(Files.readAllBytes(folder.resolve("pictures/sample-000002.png")));
    assertThat(third.pixels()).hasSize(16).containsOnly(12);
    try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void theGeneratorAsTrainedCanBeAskedInsteadOfItsAverage() throws IOException {
    assertThat(sample(1, "raw", "--raw").status).isZero();
    GreyPicture first = Png.decode(Files.readAllBytes(folder.resolve("raw/sample-000000.png")));
    assertThat(first.pixels()).containsOnly(110);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fake-images-idx3-ubyte", "fake-images-idx3-ubyte.gz"})
  void anIdxFileIsReadLikeMnist(String name) throws DatasetException {
    assertThat(sample(600, name).status).isZero();
    ImageDataset read = new FileDataset(folder.resolve(name), Optional.empty()).load();
    assertThat(read.count()).isEqualTo(600);
    assertThat(read.height()).isEqualTo(4);
    byte[] pixels = new byte[16];
    read.copyPixels(599, pixels, 0);
    assertThat(pixels).containsOnly((byte) (10 + 599));
  }

  @Test
  void anIdxFileHasTheHeaderOfThreeDimensionalBytes() throws IOException {
    sample(2, "some-ubyte.gz");
    try (var in = new GZIPInputStream(Files.newInputStream(folder.resolve("some-ubyte.gz")))) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      assertThat(bytes.remaining()).isEqualTo(16 + 2 * 16);
      assertThat(bytes.getInt()).isEqualTo(2051);
      assertThat(bytes.getInt()).isEqualTo(2);
      assertThat(bytes.getInt()).isEqualTo(4);
      assertThat(bytes.getInt()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"grid.png", "all-ubyte", "pictures"})
  void anExistingOutputIsReplacedOnlyByForce(String out) throws IOException {
    assertThat(sample(4, out).status).isZero();
    Session again = sample(2, out);
    assertThat(again.status).isEqualTo(ExitStatus.FAILED);
    assertThat(again.complaint()).contains("--force").hasLineCount(1);
    assertThat(sample(2, out, "--force").status).isZero();
    if (Files.isDirectory(folder.resolve(out))) {
      try (Stream<Path> files = Files.list(folder.resolve(out))) {
        assertThat(files).as("none of the four is left among the two").hasSize(2);
      }
    }
  }

  @Test
  void forceKeepsForeignFilesInAFolder() throws IOException {
    Files.createDirectory(folder.resolve("pictures"));
    Path mine = Files.writeString(folder.resolve("pictures/mine.png"), "mine");
    assertThat(sample(1, "pictures", "--force").status).isZero();
    assertThat(mine).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"0,grid.png", "-3,pictures", "10001,grid.png"})
  void aCountThatCannotBeIsBadUsage(int count, String out) {
    Session session = sample(count, out);
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint()).contains("--count cannot be " + count).hasLineCount(1);
  }

  @Test
  void aKindOfFileThatIsNotWrittenIsSaid() {
    Session session = sample(1, "grid.jpg");
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint()).contains("no '.jpg' files").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file/grid.png", "file/pictures", "file/some-ubyte"})
  void aPlaceThatCannotBeWrittenIsSaid(String out) throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Session session = sample(1, out);
    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(session.complaint()).contains("cannot be written").hasLineCount(1);
  }

  @Test
  void jsonSaysWhatWasWritten() throws IOException {
    var report = new ObjectMapper().readTree(sample(4, "grid.png", "--json").out);
    assertThat(report.get("count").asInt()).isEqualTo(4);
    assertThat(report.get("step").asLong()).isEqualTo(500);
    assertThat(Path.of(report.get("out").asText())).isRegularFile();
  }

  private Session points(String out, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of("sample", "--run", "plane", "--count", "3", "--out", path(out)),
                Stream.of(more))
            .toArray(String[]::new);
    return Session.of(arguments);
  }

  @Test
  void pointsAreWrittenAsCsvThatIsReadBackToTheLastBit() throws Exception {
    assertThat(points("deep/points.csv", "--seed", "0").status).isZero();

    Path csv = folder.resolve("deep/points.csv");
    assertThat(Files.readAllLines(csv)).hasSize(4).startsWith("x,y");
    assertThat(new CsvPoints(csv).load().coordinates())
        .isEqualTo(Arrays.copyOf(new Ring8().load().coordinates(), 6));
  }

  @Test
  void aPictureOfPointsShowsThemAmongRealOnes() throws IOException {
    Session session = points("points.png", "--seed", "0");

    assertThat(session.status).as(session.err).isZero();
    assertThat(session.out).contains("Wrote 3 points to");
    var picture = ImageIO.read(folder.resolve("points.png").toFile());
    // Eight modes of which three were made: green at all, purple at those.
    PlaneFrame frame = PlaneFrame.around(new Ring8().load().coordinates());
    int first =
        picture.getRGB(
            (int) (frame.across(new Ring8().load().point(0).x()) * 512),
            (int) (frame.down(new Ring8().load().point(0).y()) * 512));
    assertThat(first >> 16 & 0xff).as("red of purple").isGreaterThan(0x60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"some-ubyte", "some-ubyte.gz", "folder"})
  void pointsAreNoPictures(String out) {
    Session session = points(out);

    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint())
        .contains("makes points, which")
        .contains("let --out end in .csv or .png.")
        .hasLineCount(1);
    assertThat(folder.resolve(out)).doesNotExist();
  }

  @Test
  void picturesAreATableOfPixelsToo() throws IOException {
    assertThat(sample(2, "pictures.csv").status).isZero();

    assertThat(Files.readAllLines(folder.resolve("pictures.csv")))
        .containsExactly(
            "pixel0,pixel1,pixel2,pixel3,pixel4,pixel5,pixel6,pixel7,pixel8,pixel9,pixel10,pixel11,pixel12,pixel13,pixel14,pixel15",
            "10" + ",10".repeat(15),
            "11" + ",11".repeat(15));
    assertThat(folder.resolve("pictures.csv.json")).content().contains("trainedAlgorithmicMedia");
  }

  @Test
  void aGridLooksAsItIsAskedTo() throws IOException {
    assertThat(
            sample(2, "grid.png", "--scale", "3", "--gap", "1", "--background", "255", "--mark")
                .status)
        .isZero();
    GreyPicture grid = Png.decode(Files.readAllBytes(folder.resolve("grid.png")));
    assertThat(grid.width()).isEqualTo(2 * 12 + 3);
    assertThat(grid.height()).isEqualTo(12 + 2 + 9);
    assertThat(grid.pixels()[0]).isEqualTo((byte) 255);
  }

  @ParameterizedTest
  @CsvSource({"--scale,33", "--gap,-1", "--background,256"})
  void aLookOutOfRangeIsBadUsage(String option, String value) {
    Session session = sample(1, "grid.png", option + "=" + value);
    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint()).startsWith(option + " cannot be " + value).hasLineCount(1);
  }
}
