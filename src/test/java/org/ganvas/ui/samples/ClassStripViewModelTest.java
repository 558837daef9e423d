package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.ganvas.ui.samples.Tile.Side;
import org.junit.jupiter.api.Test;

class ClassStripViewModelTest {
  private final SamplesViewModel samples =
      new SamplesViewModel((file, picture) -> {}, problem -> {});
  private final ClassStripViewModel strip = samples.classes();

  private void prepare(int classes) {
    samples.prepare(SamplesFixture.grid(3, 2, 0), true, classes, false);
    samples.show(SamplesFixture.grid(3, 2, 7));
  }

  @Test
  void beforeARunTheTenChipsAreGreyedWithAReason() {
    assertThat(strip.countProperty().get()).isEqualTo(10);
    assertThat(strip.whyNotProperty().get()).contains("while a conditional run is open");
  }

  @Test
  void anUnconditionalRunSaysWhyNothingCanBeChosen() {
    prepare(0);

    strip.choose(OptionalInt.of(3));

    assertThat(strip.chosenProperty().get()).isEmpty();
    assertThat(strip.whyNotProperty().get()).contains("is not told a class");
  }

  @Test
  void aConditionalRunHasAChipAClass() {
    prepare(3);

    assertThat(strip.countProperty().get()).isEqualTo(3);
    assertThat(strip.whyNotProperty().get()).isEmpty();
    strip.choose(OptionalInt.of(2));
    assertThat(strip.chosenProperty().get()).hasValue(2);
    strip.choose(OptionalInt.of(3));
    assertThat(strip.chosenProperty().get()).hasValue(2);
    strip.choose(OptionalInt.empty());
    assertThat(strip.chosenProperty().get()).isEmpty();
  }

  @Test
  void anotherRunShowsAllClassesAgain() {
    prepare(3);
    strip.choose(OptionalInt.of(2));

    prepare(3);

    assertThat(strip.chosenProperty().get()).isEmpty();
  }

  @Test
  void aTileSaysItsClass() {
    prepare(3);
    assertThat(samples.describe(new Tile(Side.GENERATED, 4)))
        .isEqualTo("Generated picture 5 of class 2");

    strip.choose(OptionalInt.of(1));
    assertThat(samples.describe(new Tile(Side.GENERATED, 4)))
        .isEqualTo("Generated picture 5 of class 1");
    assertThat(samples.describe(new Tile(Side.REAL, 1))).isEqualTo("Real picture 2 of class 0");

    prepare(0);
    assertThat(samples.describe(new Tile(Side.GENERATED, 4))).isEqualTo("Generated picture 5");
  }
}
