package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDatasetTest {
  private static final byte[] THREE_PICTURES =
      IdxFiles.images(3, 2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1});

  @TempDir Path folder;

  @Test
  void readsARawFileWithoutLabels() throws Exception {
    ImageDataset dataset = load(file("digits", THREE_PICTURES));

    assertThat(dataset.count()).isEqualTo(3);
    assertThat(dataset.labelled()).isFalse();
    byte[] last = new byte[4];
    dataset.copyPixels(2, last, 0);
    assertThat(last).containsExactly(9, 10, 11, -1);
  }

  @ParameterizedTest
  @CsvSource({
    "train-images-idx3-ubyte, train-labels-idx1-ubyte",
    "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz",
    "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte.gz",
    "emnist-images-2-images-idx3-ubyte, emnist-images-2-labels-idx1-ubyte",
    "train-images.idx3-ubyte, train-labels.idx1-ubyte",
    "images-idx3-ubyte, labels-idx1-ubyte",
  })
  void findsLabelsByTheUsualNaming(String images, String labels) throws Exception {
    // What is gzipped is told by the bytes: here the names say it the wrong way round.
    byte[] pictures = images.endsWith(".gz") ? THREE_PICTURES : IdxFiles.gzip(THREE_PICTURES);
    file(labels, IdxFiles.labels((byte) 7, (byte) 8, (byte) 200));

    ImageDataset dataset = load(file(images, pictures));

    assertThat(dataset.labelled()).isTrue();
    assertThat(dataset.label(2)).isEqualTo(200);
  }

  @Test
  void namedLabelsGoBeforeThoseBeside() throws Exception {
    Path images = file("train-images-idx3-ubyte", THREE_PICTURES);
    file("train-labels-idx1-ubyte", IdxFiles.labels((byte) 1, (byte) 1, (byte) 1));
    Path other = file("other labels ü", IdxFiles.labels((byte) 2, (byte) 2, (byte) 2));

    ImageDataset dataset = new FileDataset(images, Optional.of(other)).load();

    assertThat(dataset.label(0)).isEqualTo(2);
  }

  @Test
  void readsFromAFolderWithAnUnusualName() throws Exception {
    Path unusual = Files.createDirectories(folder.resolve("Zażółć gęślą 文字 'x' 100%"));
    Path images = Files.write(unusual.resolve("my images, 3"), IdxFiles.gzip(THREE_PICTURES));

    assertThat(load(images).count()).isEqualTo(3);
  }

  @Property(tries = 50)
  void whatIsWrittenIsRead(
      @ForAll @IntRange(min = 1, max = 9) int count,
      @ForAll @IntRange(min = 1, max = 6) int height,
      @ForAll @IntRange(min = 1, max = 6) int width,
      @ForAll boolean gzipped,
      @ForAll byte fill)
      throws Exception {
    byte[] pixels = new byte[count * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (fill + 31 * i);
    }
    byte[] file = IdxFiles.images(count, height, width, pixels);
    Path path = Files.createTempFile("ganvas", "idx");
    try {
      Files.write(path, gzipped ? IdxFiles.gzip(file) : file);

      ImageDataset dataset = load(path);

      assertThat(dataset.count()).isEqualTo(count);
      assertThat(dataset.height()).isEqualTo(height);
      assertThat(dataset.width()).isEqualTo(width);
      byte[] read = new byte[pixels.length];
      for (int i = 0; i < count; i++) {
        dataset.copyPixels(i, read, i * height * width);
      }
      assertThat(read).isEqualTo(pixels);
    } finally {
      Files.delete(path);
    }
  }

  @Test
  void missingFile() {
    Path missing = folder.resolve("nowhere-images-idx3-ubyte");
    assertRefused(missing)
        .hasMessage("There is no file %s that can be reached; check the path.", missing);
  }

  @Test
  void folderInsteadOfFile() {
    assertRefused(folder).hasMessage("%s is a folder; name the images file in it.", folder);
  }

  @Test
  void pathThroughAFile() throws IOException {
    Path under = file("plain", THREE_PICTURES).resolve("images");
    assertRefused(under)
        .hasMessage("There is no file %s that can be reached; check the path.", under);
  }

  @Test
  void emptyFile() throws IOException {
    Path empty = file("empty", new byte[0]);
    assertRefused(empty).hasMessage("%s is empty; download or copy it once more.", empty);
  }

  @Test
  void emptyFileInGzip() throws IOException {
    assertRefused(file("empty.gz", IdxFiles.gzip(new byte[0])))
        .hasMessageContaining("is not an IDX file");
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "4", "9", "15", "16", "17", "27"})
  void truncatedFile(int length) throws IOException {
    byte[] part = Arrays.copyOf(THREE_PICTURES, length);
    String expected =
        length < 4 ? "is not an IDX file" : "ends before all its images are there; download";
    assertRefused(file("raw", part)).hasMessageContaining(expected);
    assertRefused(file("packed", IdxFiles.gzip(part))).hasMessageContaining(expected);
  }

  @Test
  void truncatedGzip() throws IOException {
    byte[] whole = IdxFiles.gzip(THREE_PICTURES);
    for (int length = 2; length < whole.length; length++) {
      assertRefused(file("cut.gz", Arrays.copyOf(whole, length)))
          .hasMessageContaining("ends before all its images are there; download");
    }
  }

  @Test
  void corruptGzip() throws IOException {
    byte[] wrongChecksum = IdxFiles.gzip(THREE_PICTURES);
    wrongChecksum[wrongChecksum.length - 6] ^= 1;
    byte[] wrongData = IdxFiles.gzip(THREE_PICTURES);
    Arrays.fill(wrongData, 10, 20, (byte) -1);

    assertRefused(file("sum.gz", wrongChecksum)).hasMessageContaining("gzip data cannot be");
    assertRefused(file("data.gz", wrongData)).hasMessageContaining("gzip data cannot be");
  }

  @Test
  void tooLongFile() throws IOException {
    byte[] longer = Arrays.copyOf(THREE_PICTURES, THREE_PICTURES.length + 1);
    assertRefused(file("long", longer))
        .hasMessageContaining("is longer than its header says (3×2×2)");
    assertRefused(file("long.gz", IdxFiles.gzip(longer)))
        .hasMessageContaining("is longer than its header says (3×2×2)");
  }

  @Test
  void labelsInsteadOfImages() throws IOException {
    assertRefused(file("mixed", IdxFiles.labels((byte) 1)))
        .hasMessageContaining("holds labels where images are wanted; name the images file");
  }

  @Test
  void imagesInsteadOfLabels() throws IOException {
    Path images = file("pictures", THREE_PICTURES);
    assertThatThrownBy(() -> new FileDataset(images, Optional.of(images)).load())
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("holds images where labels are wanted; name the labels file");
  }

  @Test
  void otherFiles() throws IOException {
    assertRefused(file("photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .hasMessageContaining("photo.png is not an IDX file");
    assertRefused(file("floats", IdxFiles.idx(0x0d, new byte[16], 1, 2, 2)))
        .hasMessageContaining("values of IDX type 0x0d, but Ganvas reads unsigned bytes");
    assertRefused(file("colour", IdxFiles.idx(0x08, new byte[12], 1, 2, 2, 3)))
        .hasMessageContaining("has 4 dimensions where images have 3");
  }

  @Test
  void picturesWithoutPixelsAndNoPictures() throws IOException {
    assertRefused(file("flat", IdxFiles.images(3, 0, 28, new byte[0])))
        .hasMessageContaining("holds nothing: its header says 3×0×28");
    assertRefused(file("none", IdxFiles.images(0, 28, 28, new byte[0])))
        .hasMessageContaining("holds nothing: its header says 0×28×28");
  }

  @Test
  void headersThatPromiseTooMuch() throws IOException {
    byte[] more = IdxFiles.images(-1, -1, -1, new byte[10]);
    assertRefused(file("more", more))
        .hasMessageContaining("4294967295×4294967295×4294967295 bytes")
        .hasMessageContaining("at most 2 GB");
    byte[] twoGigabytes = IdxFiles.images(1 << 21, 32, 32, new byte[10]);
    assertRefused(file("2g.gz", IdxFiles.gzip(twoGigabytes))).hasMessageContaining("at most 2 GB");
    byte[] heap = IdxFiles.images(2_000_000, 32, 32, new byte[10]);
    assertRefused(file("heap.gz", IdxFiles.gzip(heap)))
        .hasMessageContaining("start it with a larger -Xmx");
    assertRefused(file("heap", heap)).hasMessageContaining("ends before all its images are there");
  }

  @Test
  void countsThatDiffer() throws IOException {
    Path images = file("few-images-idx3-ubyte", THREE_PICTURES);
    Path labels = file("few-labels-idx1-ubyte", IdxFiles.labels((byte) 1, (byte) 2));
    assertRefused(images)
        .hasMessage(
            "%s holds 3 pictures but %s holds 2 labels; name the labels that belong to the pictures.",
            images, labels);
  }

  @Test
  void namedLabelsThatAreMissing() throws IOException {
    Path images = file("alone", THREE_PICTURES);
    Path missing = folder.resolve("gone");
    assertThatThrownBy(() -> new FileDataset(images, Optional.of(missing)).load())
        .isInstanceOf(DatasetException.class)
        .hasMessage("There is no file %s that can be reached; check the path.", missing);
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static ImageDataset load(Path images) throws DatasetException {
    return new FileDataset(images, Optional.empty()).load();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Path images) {
    return assertThatThrownBy(() -> load(images)).isInstanceOf(DatasetException.class);
  }
}
