package org.ganvas.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.MnistDigits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleQualityTest {
  private static ImageDataset training;
  private static ImageDataset test;

  @BeforeAll
  static void loadDigits() throws DatasetException {
    training = new MnistDigits().load();
    test = new MnistDigits().loadTest();
  }

  /** The expected figures come from NumPy, by the definitions in the record's documentation. */
  @Test
  void figuresOfRealDigitsAreThoseOfAnIndependentProgram() throws DatasetException {
    SampleQuality quality = SampleQuality.of(everyFifth(test), training);

    assertThat(quality.samples()).isEqualTo(2_000);
    assertThat(quality.clear()).isEqualTo(0.868);
    assertThat(quality.classes()).isCloseTo(9.931142711280724, within(1e-9));
    assertThat(quality.spread()).isCloseTo(1.003930942552097, within(1e-9));
  }

  @Test
  void onlyTheFirstTwoThousandSamplesCount() throws DatasetException {
    ImageDataset few = tiny(12, i -> (byte) (i * 20), i -> (byte) (i % 2));
    byte[] levels = new byte[2_500 * 4];
    for (int i = 0; i < 2_000; i++) {
      levels[i * 4] = (byte) (i % 11 * 20);
    }
    ImageDataset all = new ImageDataset("s", 2, 2, levels.clone(), Optional.empty());
    ImageDataset first =
        new ImageDataset("s", 2, 2, Arrays.copyOf(levels, 2_000 * 4), Optional.empty());

    assertThat(SampleQuality.of(all, few)).isEqualTo(SampleQuality.of(first, few));
  }

  @Test
  void oneAndTheSameSampleIsOneClassWithoutSpread() throws DatasetException {
    byte[] levels = new byte[50 * 28 * 28];
    for (int i = 0; i < 50; i++) {
      test.copyPixels(0, levels, i * 28 * 28);
    }
    ImageDataset constant = new ImageDataset("constant", 28, 28, levels, Optional.empty());

    SampleQuality quality = SampleQuality.of(constant, training);

    assertThat(quality.classes()).isEqualTo(1);
    assertThat(quality.spread()).isZero();
    assertThat(quality.clear()).isIn(0.0, 1.0);
  }

  @Test
  void eachFigureFollowsItsDefinitionOnAHandMadeSet() throws DatasetException {
    // Label 0 at levels 0, 2, …, 8 and label 1 at 100, 102, …, 108, all in the first pixel.
    ImageDataset real = tiny(10, i -> (byte) (i / 5 * 100 + i % 5 * 2), i -> (byte) (i / 5));
    // Three near label 0, with spreads 4, 4 and 8; one in the middle, nearest to 8.
    ImageDataset samples = tiny(4, i -> new byte[] {0, 4, 8, 53}[i], i -> (byte) 0);

    SampleQuality quality = SampleQuality.of(samples, real);

    assertThat(quality.samples()).isEqualTo(4);
    // 53 is 45 from 8 and 47 from 100, so its five nearest are of both labels.
    assertThat(quality.clear()).isEqualTo(0.75);
    assertThat(quality.classes()).isEqualTo(1);
    double samplesApart = (4 + 8 + 53 + 4 + 49 + 45) / 6.0;
    double realApart = (4 * 2 + 3 * 4 + 2 * 6 + 8) / 10.0;
    assertThat(quality.spread()).isCloseTo(samplesApart / realApart, within(1e-12));
  }

  @Test
  void classesCountTheNearestLabelsByTheirEntropy() throws DatasetException {
    ImageDataset real = tiny(10, i -> (byte) (i / 5 * 100 + i % 5 * 2), i -> (byte) (i / 5));
    ImageDataset even = tiny(4, i -> new byte[] {0, 1, 100, 101}[i], i -> (byte) 0);
    ImageDataset uneven = tiny(4, i -> new byte[] {0, 1, 2, 101}[i], i -> (byte) 0);

    assertThat(SampleQuality.of(even, real).classes()).isCloseTo(2, within(1e-12));
    double entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    assertThat(SampleQuality.of(uneven, real).classes())
        .isCloseTo(Math.exp(entropy), within(1e-12));
  }

  @Test
  void saysWhatCannotBeCompared() {
    ImageDataset unlabelled =
        new ImageDataset("photos", 28, 28, new byte[28 * 28 * 10], Optional.empty());
    ImageDataset small = tiny(20, i -> (byte) i, i -> (byte) 0);
    ImageDataset two =
        new ImageDataset("two", 28, 28, new byte[28 * 28 * 2], Optional.of(new byte[2]));
    ImageDataset uniform = tiny(20, i -> (byte) 7, i -> (byte) 0);
    ImageDataset huge =
        new ImageDataset("huge", 200, 200, new byte[200 * 200 * 5], Optional.of(new byte[5]));

    assertThatThrownBy(() -> SampleQuality.of(test, unlabelled))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "photos has no labels, and how good samples are is measured by labels; name a labels file.");
    assertThatThrownBy(() -> SampleQuality.of(small, training))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("The samples are 2×2 pixels but those of MNIST are 28×28");
    assertThatThrownBy(() -> SampleQuality.of(two, training))
        .isInstanceOf(DatasetException.class)
        .hasMessage("2 samples are too few for 10 labels; take at least 11, better 2000.");
    assertThatThrownBy(() -> SampleQuality.of(test, two))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("only 2 pictures");
    assertThatThrownBy(() -> SampleQuality.of(small, uniform))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("do not differ within a label");
    assertThatThrownBy(() -> SampleQuality.of(huge, huge))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("200×200 pixels, but at most 33025 in all");
  }

  private interface ByteOf {
    byte at(int index);
  }

  /** Pictures of 2×2 pixels of which only the first differs. */
  private static ImageDataset tiny(int count, ByteOf level, ByteOf label) {
    byte[] levels = new byte[count * 4];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      levels[i * 4] = level.at(i);
      labels[i] = label.at(i);
    }
    return new ImageDataset("tiny", 2, 2, levels, Optional.of(labels));
  }

  /** The first half of the test pictures is harder than the second, so take from all of them. */
  private static ImageDataset everyFifth(ImageDataset dataset) {
    byte[] levels = new byte[dataset.count() / 5 * 28 * 28];
    for (int i = 0; i < dataset.count() / 5; i++) {
      dataset.copyPixels(5 * i, levels, i * 28 * 28);
    }
    return new ImageDataset("every fifth", 28, 28, levels, Optional.empty());
  }
}
