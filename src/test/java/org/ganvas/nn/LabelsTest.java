package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ganvas.tensor.RandomStream;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void labelsAreDrawnEvenly() {
    int classes = 7;
    Labels labels = Labels.drawn(RandomStream.of(1), 70_000, classes);

    int[] histogram = new int[classes];
    for (int i = 0; i < labels.count(); i++) {
      histogram[labels.get(i)]++;
    }
    for (int count : histogram) {
      assertThat((double) count).isCloseTo(10_000, within(400.0));
    }
  }

  @Test
  void theSameStreamGivesTheSameLabelsWhateverTheCount() {
    Labels many = Labels.drawn(RandomStream.of(1), 100, 10);
    Labels few = Labels.drawn(RandomStream.of(1), 10, 10);

    for (int i = 0; i < 10; i++) {
      assertThat(few.get(i)).isEqualTo(many.get(i));
    }
  }

  @Test
  void twoBatchesOfLabelsFollowEachOther() {
    assertThat(Labels.of(1, 2).and(Labels.all(5, 3))).isEqualTo(Labels.of(1, 2, 5, 5, 5));
    assertThat(Labels.NONE.and(Labels.NONE)).isEqualTo(Labels.NONE);
  }
}
