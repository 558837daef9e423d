package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistDigitsTest {

  /** The digests of the files as their authors published them, unpacked. */
  @ParameterizedTest
  @CsvSource({
    "train-images-idx3-ubyte, ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
    "train-labels-idx1-ubyte, 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
    "t10k-images-idx3-ubyte, 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
    "t10k-labels-idx1-ubyte, ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
  })
  void embeddedFilesAreTheOriginals(String file, String sha256)
      throws IOException, NoSuchAlgorithmException {
    try (InputStream resource = MnistDigits.class.getResourceAsStream("mnist/" + file + ".gz");
        InputStream unpacked = new GZIPInputStream(resource)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(unpacked.readAllBytes());
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(sha256);
    }
  }

  @Test
  void trainingPicturesAreSixtyThousandLabelledDigits() throws DatasetException {
    ImageDataset digits = new MnistDigits().load();

    assertThat(digits.count()).isEqualTo(60_000);
    assertThat(digits.height()).isEqualTo(28);
    assertThat(digits.width()).isEqualTo(28);
    assertThat(digits.labelled()).isTrue();
    // The first digits of the set are known to all: 5, 0, 4, 1, 9.
    assertThat(IntStream.range(0, 5).map(digits::label)).containsExactly(5, 0, 4, 1, 9);
  }

  @Test
  void testPicturesAreTenThousandOthers() throws DatasetException {
    ImageDataset digits = new MnistDigits().loadTest();

    assertThat(digits.count()).isEqualTo(10_000);
    assertThat(digits.label(0)).isEqualTo(7);
    assertThat(digits.digest()).isNotEqualTo(new MnistDigits().load().digest());
  }

  @Test
  void pixelsAreNormalisedToMinusOneAndOne() throws DatasetException {
    float[] picture = new float[28 * 28];
    byte[] levels = new byte[28 * 28];
    ImageDataset digits = new MnistDigits().load();

    digits.copyNormalised(0, picture, 0);
    digits.copyPixels(0, levels, 0);

    for (int i = 0; i < picture.length; i++) {
      assertThat(picture[i]).isBetween(-1f, 1f);
      assertThat(Math.round((picture[i] + 1) * 127.5f)).isEqualTo(levels[i] & 0xff);
    }
    assertThat(picture[0]).isEqualTo(-1f);
    assertThat(levels).contains((byte) 255);
    assertThat(picture).contains(1f);
  }
}
