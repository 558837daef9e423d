package org.ganvas.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;
import org.ganvas.data.PointDataset;
import org.ganvas.data.plane.Grid25;
import org.ganvas.data.plane.Ring8;
import org.junit.jupiter.api.Test;

class ModeCoverageTest {
  private static final Modes FOUR =
      new Modes(List.of(new Point(0, 0), new Point(10, 0), new Point(0, 10), new Point(10, 10)), 1);

  private static ModeCoverage of(float... coordinates) {
    return ModeCoverage.of(new PointDataset("made", coordinates, Optional.empty()), FOUR);
  }

  @Test
  void oneSampleOnEachModeIsPerfect() {
    assertThat(of(0, 0, 10, 0, 0, 10, 10, 10)).isEqualTo(new ModeCoverage(4, 4, 4, 1, 0));
  }

  @Test
  void totalCollapseIsOneModeAndTheLogarithmOfTheirNumber() {
    ModeCoverage collapsed = of(10, 0.5f, 10, 0.5f, 10, 0.5f);

    assertThat(collapsed.modes()).isEqualTo(1);
    assertThat(collapsed.highQuality()).isEqualTo(1);
    assertThat(collapsed.reverseKl()).isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void oneMissingModeOfFourIsLnOfFourThirds() {
    ModeCoverage missing = of(0, 0, 10, 0, 0, 10);

    assertThat(missing.modes()).isEqualTo(3);
    assertThat(missing.reverseKl()).isCloseTo(Math.log(4.0 / 3), within(1e-12));
  }

  @Test
  void sharesOfHalfAQuarterAnEighthAndAnEighth() {
    ModeCoverage uneven = of(0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 10, 0, 0, 10, 10, 10);

    // ½ ln 2 + ¼ ln 1 + 2 · ⅛ ln ½
    assertThat(uneven.reverseKl()).isCloseTo(0.25 * Math.log(2), within(1e-12));
  }

  @Test
  void threeDeviationsAreStillGoodAndALittleMoreIsNot() {
    ModeCoverage edge = of(3, 0, 0, 3.001f, 2.2f, 2.2f);

    assertThat(edge.modes()).isEqualTo(1);
    assertThat(edge.highQuality()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void badSamplesCaptureNothingButBelongToTheirNearestMode() {
    ModeCoverage bad = of(4, 4, 4, 6, 6, 4, 6, 6);

    assertThat(bad).isEqualTo(new ModeCoverage(4, 0, 4, 0, 0));
  }

  @Test
  void realPointsAreNearlyAllGoodInAllModes() {
    ModeCoverage ring = ModeCoverage.of(new Ring8().load().some(2_500), ring8());
    assertThat(ring.modes()).isEqualTo(8);
    assertThat(ring.highQuality()).isCloseTo(0.989, within(0.01));
    assertThat(ring.reverseKl()).isLessThan(0.01);

    PointDataset grid = new Grid25().load();
    assertThat(ModeCoverage.of(grid, grid.modes().orElseThrow()).modes()).isEqualTo(25);
    assertThat(ModeCoverage.of(grid, grid.modes().orElseThrow()).reverseKl()).isLessThan(1e-9);
  }

  @Test
  void samplesSpreadEvenlyOverTheSquareOfTheRingAreSeldomGood() {
    int side = 50;
    float[] square = new float[2 * side * side];
    for (int i = 0; i < side * side; i++) {
      square[2 * i] = 2f * (i % side) / (side - 1) - 1;
      square[2 * i + 1] = 2f * (i / side) / (side - 1) - 1;
    }
    ModeCoverage spread =
        ModeCoverage.of(new PointDataset("square", square, Optional.empty()), ring8());

    // Eight discs of radius 0.03 cover 0.6 % of the square.
    assertThat(spread.highQuality()).isLessThan(0.012);
    assertThat(spread.reverseKl()).isLessThan(0.03);
  }

  @Test
  void whatIsNoNumberIsOfNoQuality() {
    ModeCoverage lost = of(Float.NaN, 0, 0, 0);

    assertThat(lost.highQuality()).isEqualTo(0.5);
  }

  private static Modes ring8() {
    return new Ring8().modes().orElseThrow();
  }
}
