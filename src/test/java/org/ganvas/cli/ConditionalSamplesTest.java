package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.data.DatasetException;
import org.ganvas.data.FileDataset;
import org.ganvas.data.ImageDataset;
import org.ganvas.image.GreyPicture;
import org.ganvas.image.Png;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sample} with a run of three classes. */
class ConditionalSamplesTest {
  @TempDir Path folder;

  private Session sample(String run, int count, String out, String... more) {
    Stream<String> given =
        Stream.of(
            "sample", "--run", run, "--count", count + "", "--out", folder.resolve(out).toString());
    return Session.of(Stream.concat(given, Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void aGridHasARowAClass() throws IOException {
    assertThat(sample("conditional", 7, "grid.png").status).isZero();

    GreyPicture grid = Png.decode(Files.readAllBytes(folder.resolve("grid.png")));
    // Three columns and three rows of 4×4 pictures, each pixel doubled, two pixels between them.
    assertThat(grid.width()).isEqualTo(3 * 8 + 4 * 2);
    assertThat(grid.height()).isEqualTo(3 * 8 + 4 * 2);
    for (int k = 0; k < 7; k++) {
      int x = 2 + k / 3 * 10;
      int y = 2 + k % 3 * 10;
      assertThat(grid.pixels()[y * grid.width() + x]).isEqualTo((byte) (10 + k));
    }
  }

  @Test
  void aGridOfOneClassIsSquare() throws IOException {
    assertThat(sample("conditional", 4, "grid.png", "--class", "1").status).isZero();

    GreyPicture grid = Png.decode(Files.readAllBytes(folder.resolve("grid.png")));
    assertThat(grid.width()).isEqualTo(2 * 8 + 3 * 2);
    assertThat(grid.pixels()[2 * grid.width() + 2]).isEqualTo((byte) 110);
  }

  @ParameterizedTest
  @CsvSource({
    "fake-images-idx3-ubyte,fake-labels-idx1-ubyte",
    "fake-images-idx3-ubyte.gz,fake-labels-idx1-ubyte.gz"
  })
  void anIdxFileHasItsLabelsBeside(String images, String labels) throws DatasetException {
    Session session = sample("conditional", 5, images);
    assertThat(session.status).as(session.err).isZero();

    assertThat(folder.resolve(labels)).isNotEmptyFile();
    assertThat(session.out).contains(labels);
    ImageDataset read = new FileDataset(folder.resolve(images), Optional.empty()).load();
    for (int k = 0; k < 5; k++) {
      assertThat(read.label(k)).isEqualTo(k % 3);
    }
  }

  @Test
  void anIdxFileOfAnotherNameHasItsLabelsBesideToo() throws DatasetException {
    assertThat(sample("conditional", 4, "digits-ubyte.gz", "--class", "2").status).isZero();

    Path labels = folder.resolve("digits-labels-idx1-ubyte.gz");
    ImageDataset read =
        new FileDataset(folder.resolve("digits-ubyte.gz"), Optional.of(labels)).load();
    assertThat(read.label(3)).isEqualTo(2);
  }

  @Test
  void labelsThatAreThereAreReplacedOnlyByForce() throws IOException {
    Path labels = Files.writeString(folder.resolve("my-labels-idx1-ubyte"), "mine");

    Session session = sample("conditional", 2, "my-images-idx3-ubyte");

    assertThat(session.status).isEqualTo(ExitStatus.FAILED);
    assertThat(labels).hasContent("mine");
    assertThat(sample("conditional", 2, "my-images-idx3-ubyte", "--force").status).isZero();
  }

  @Test
  void anUnconditionalRunWritesNoLabels() throws IOException {
    assertThat(sample("trained", 2, "my-images-idx3-ubyte").status).isZero();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("my-images-idx3-ubyte", "my-images-idx3-ubyte.json");
    }
  }

  @Test
  void anUnconditionalRunCannotBeAskedForAClass() {
    Session session = sample("trained", 1, "grid.png", "--class", "3");

    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint())
        .isEqualTo(
            "The run in trained is unconditional and cannot be asked for a class; leave --class out, or train a conditional recipe such as ac-gan.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3", "1000"})
  void aClassThatTheRunDoesNotKnowIsSaid(String label) {
    Session session = sample("conditional", 1, "grid.png", "--class=" + label);

    assertThat(session.status).isEqualTo(ExitStatus.BAD_USAGE);
    assertThat(session.complaint())
        .isEqualTo(
            "--class cannot be %s; the run in conditional knows the classes 0 to 2."
                .formatted(label));
  }
}
