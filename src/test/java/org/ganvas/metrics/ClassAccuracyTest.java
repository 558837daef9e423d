package org.ganvas.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.ganvas.data.DatasetException;
import org.ganvas.data.ImageDataset;
import org.ganvas.data.MnistDigits;
import org.junit.jupiter.api.Test;

class ClassAccuracyTest {

  @Test
  void theLabelOfMostNeighboursWins() {
    assertThat(ClassAccuracy.vote(3, 1, 1, 2, 1)).isEqualTo(1);
    assertThat(ClassAccuracy.vote(9, 9, 0, 0, 0)).isZero();
  }

  @Test
  void ofLabelsWithAsManyVotesTheNearestWins() {
    assertThat(ClassAccuracy.vote(4, 7, 7, 4, 1)).isEqualTo(4);
    assertThat(ClassAccuracy.vote(5, 4, 3, 2, 1)).isEqualTo(5);
  }

  @Test
  void theShareIsOfPicturesWhoseNeighboursAreOfTheirClass() throws DatasetException {
    byte[] dark = {0, 0, 1, 1, 2};
    byte[] bright = {90, 91, 92, 93, 94};
    byte[] pixels = new byte[10];
    System.arraycopy(dark, 0, pixels, 0, 5);
    System.arraycopy(bright, 0, pixels, 5, 5);
    ImageDataset training = pixels(pixels, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1);

    ImageDataset samples = pixels(new byte[] {3, 80, 3, 80}, 0, 1, 1, 1);

    assertThat(ClassAccuracy.of(samples, training)).isEqualTo(new ClassAccuracy(4, 0.75));
  }

  /** What generated digits are compared with: real ones of other writers. */
  @Test
  void realTestDigitsReachNinetyFourPercent() throws DatasetException {
    MnistDigits mnist = new MnistDigits();
    ImageDataset test = mnist.loadTest();
    int count = 1_000;
    byte[] pixels = new byte[count * 784];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      // Every tenth, since the first half is of neater writers.
      test.copyPixels(10 * i, pixels, i * 784);
      labels[i] = (byte) test.label(10 * i);
    }
    ImageDataset some = new ImageDataset("some", 28, 28, pixels, Optional.of(labels));

    assertThat(ClassAccuracy.of(some, mnist.load()).share()).isCloseTo(0.945, within(0.015));
  }

  @Test
  void withoutLabelsThereIsNothingToVoteWith() {
    ImageDataset unlabelled = new ImageDataset("blank", 1, 1, new byte[9], Optional.empty());

    assertThatThrownBy(() -> ClassAccuracy.of(pixels(new byte[1], 0), unlabelled))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("has no labels");
  }

  private static ImageDataset pixels(byte[] pixels, int... labels) {
    byte[] values = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      values[i] = (byte) labels[i];
    }
    return new ImageDataset("dots", 1, 1, pixels, Optional.of(values));
  }
}
