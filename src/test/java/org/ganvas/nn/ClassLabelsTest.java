package org.ganvas.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ganvas.tensor.RandomStream;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {

  @Test
  void labelsAreDrawnEvenly() {
    int classes = 7;
    ClassLabels labels = ClassLabels.drawn(RandomStream.of(1), 70_000, classes);

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
    ClassLabels many = ClassLabels.drawn(RandomStream.of(1), 100, 10);
    ClassLabels few = ClassLabels.drawn(RandomStream.of(1), 10, 10);

    for (int i = 0; i < 10; i++) {
      assertThat(few.get(i)).isEqualTo(many.get(i));
    }
  }

  @Test
  void twoBatchesOfLabelsFollowEachOther() {
    assertThat(ClassLabels.of(1, 2).and(ClassLabels.all(5, 3)))
        .isEqualTo(ClassLabels.of(1, 2, 5, 5, 5));
    assertThat(ClassLabels.NONE.and(ClassLabels.NONE)).isEqualTo(ClassLabels.NONE);
  }
}
