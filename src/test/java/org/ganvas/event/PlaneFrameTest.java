package org.ganvas.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaneFrameTest {

  @Test
  void itIsASquareAroundTheDataWithAQuarterOfRoomOnEachSide() {
    PlaneFrame frame = PlaneFrame.around(new float[] {-1, 0, 3, 2, 0, 1});

    assertThat(frame).isEqualTo(new PlaneFrame(-2, 4, -2, 4));
  }

  @Test
  void dataThatWouldBeALineAreStretched() {
    PlaneFrame frame = PlaneFrame.around(new float[] {0, 0, 1_000, 1});

    assertThat(frame).isEqualTo(new PlaneFrame(-250, 1_250, -0.25, 1.25));
  }

  @Test
  void aSinglePointAndALevelLineAreInTheMiddle() {
    assertThat(PlaneFrame.around(new float[] {0, 0}))
        .isEqualTo(new PlaneFrame(-0.75, 0.75, -0.75, 0.75));
    PlaneFrame level = PlaneFrame.around(new float[] {-1, 5, 1, 5});
    assertThat(level.down(5)).isCloseTo(0.5, within(1e-12));
    assertThat(level.top() - level.bottom()).isEqualTo(3);
  }

  @Test
  void placesAreSharesFromTheTopLeft() {
    PlaneFrame frame = new PlaneFrame(-2, 2, 0, 10);

    assertThat(frame.across(-1)).isEqualTo(0.25);
    assertThat(frame.down(10)).isZero();
    assertThat(frame.down(2.5)).isEqualTo(0.75);
  }

  @Test
  void whatIsNoNumberIsOutside() {
    PlaneFrame frame = new PlaneFrame(-2, 2, 0, 10);

    assertThat(frame.contains(2, 10)).isTrue();
    assertThat(frame.contains(2.1, 5)).isFalse();
    assertThat(frame.contains(0, Double.NaN)).isFalse();
    assertThat(frame.contains(Double.NEGATIVE_INFINITY, 5)).isFalse();
  }
}
