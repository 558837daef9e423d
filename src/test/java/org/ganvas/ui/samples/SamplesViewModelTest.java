package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ganvas.event.SampleGrid;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.samples.Tile.Side;
import org.junit.jupiter.api.Test;

class SamplesViewModelTest {
  private static final Tile FIRST = new Tile(Side.GENERATED, 0);
  private static final Tile LAST = new Tile(Side.GENERATED, 3);

  private final List<String> problems = new ArrayList<>();
  private final SamplesViewModel model =
      new SamplesViewModel(
          (file, picture) -> {
            throw new IOException("the disk is full.");
          },
          problems::add);

  private void show(boolean probability, float... verdicts) {
    model.prepare(SamplesFixture.grid(2, 2, 0, verdicts), probability, 0, false);
    model.show(SamplesFixture.grid(2, 2, 1_240, verdicts));
  }

  @Test
  void aProbabilityFillsItsShareOfTheBar() {
    show(true, 0.25f, 0, 1, 0.5f);
    assertThat(model.share(FIRST)).hasValue(0.25);
    assertThat(model.describe(FIRST))
        .isEqualTo("Generated picture 1: D thinks it is real with probability 0.2500");
    assertThat(model.legend()).contains("probability");
  }

  @Test
  void aScoreIsComparedWithItsGrid() {
    show(false, -3, 5, 1, 3);
    assertThat(model.share(FIRST)).hasValue(0.0);
    assertThat(model.share(LAST)).hasValue(0.75);
    assertThat(model.describe(LAST))
        .isEqualTo("Generated picture 4: D’s score is 3.000 (in this grid from -3.000 to 5.000)");
    assertThat(model.legend()).contains("score");
  }

  @Test
  void equalScoresStandInTheMiddle() {
    show(false, 2, 2, 2, 2);
    assertThat(model.share(LAST)).hasValue(0.5);
  }

  @Test
  void withoutVerdictsThereAreNoBars() {
    show(true);
    assertThat(model.share(FIRST)).isEmpty();
    assertThat(model.describe(FIRST)).isEqualTo("Generated picture 1");
  }

  @Test
  void cutsTilesAndJoinsThem() {
    show(true);
    SampleGrid grid = SamplesFixture.grid(2, 2, 0);
    GreyPicture tile = model.picture(LAST).orElseThrow();
    GreyPicture all = model.wholeGrid(Side.GENERATED).orElseThrow();
    assertThat(all.width()).isEqualTo(8);
    assertThat(all.height()).isEqualTo(10);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 4; x++) {
        byte expected = grid.pixels()[3 * 20 + y * 4 + x];
        assertThat(tile.pixels()[y * 4 + x]).isEqualTo(expected);
        assertThat(all.pixels()[(5 + y) * 8 + 4 + x]).isEqualTo(expected);
      }
    }
  }

  @Test
  void anotherRunForgetsThePictures() {
    show(true, 1, 1, 1, 1);
    model.select(LAST);
    model.prepare(SamplesFixture.grid(2, 2, 0), false, 0, false);
    assertThat(model.generatedProperty().get()).isNull();
    assertThat(model.selectedProperty().get()).isNull();
    assertThat(model.describe()).isEqualTo("No generated pictures yet");
  }

  @Test
  void arrowsSelectWithinAndAcrossTheGrids() {
    show(true, 1, 1, 1, 1);
    model.moveSelection(0, 1);
    assertThat(model.selectedProperty().get()).isEqualTo(FIRST);
    model.moveSelection(1, 0);
    assertThat(model.selectedProperty().get()).isEqualTo(new Tile(Side.GENERATED, 2));
    model.moveSelection(0, -1);
    assertThat(model.selectedProperty().get()).isEqualTo(new Tile(Side.GENERATED, 2));
    model.moveSelection(0, 1);
    model.moveSelection(0, 1);
    assertThat(model.selectedProperty().get()).isEqualTo(LAST);

    model.realBesideProperty().set(true);
    model.moveSelection(0, 1);
    assertThat(model.selectedProperty().get()).isEqualTo(new Tile(Side.REAL, 2));
    model.moveSelection(0, -1);
    assertThat(model.selectedProperty().get()).isEqualTo(LAST);
  }

  @Test
  void hidingTheRealPicturesDropsTheirSelection() {
    show(true, 1, 1, 1, 1);
    model.realBesideProperty().set(true);
    model.select(new Tile(Side.REAL, 1));
    model.realBesideProperty().set(false);
    assertThat(model.selectedProperty().get()).isNull();
  }

  @Test
  void tellsTheIterationAndHowManyAreBelieved() {
    show(true, 0.9f, 0.1f, 0.6f, 0.5f);
    assertThat(model.status()).isEqualTo("Iteration 1,240");
    assertThat(model.describe())
        .isEqualTo("4 generated pictures of iteration 1,240; D takes 2 of them for real");
  }

  @Test
  void aPictureThatCannotBeSavedIsOneSentence() {
    show(true);
    model.save(model.picture(FIRST).orElseThrow(), Path.of("x.png"));
    assertThat(problems)
        .containsExactly("The picture could not be saved as x.png: the disk is full.");
  }
}
