package org.ganvas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ganvas.event.SampleGrid;
import org.junit.jupiter.api.Test;

class GridPictureTest {
  /** Two rows of three tiles of 1×2 pixels, numbered. */
  private static final SampleGrid GRID =
      new SampleGrid(
          2, 3, 1, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, new float[0], 0);

  @Test
  void tilesStandInRowOrder() {
    GreyPicture picture = GridPicture.of(GRID, 0, 1);

    assertThat(picture.width()).isEqualTo(6);
    assertThat(picture.height()).isEqualTo(2);
    assertThat(picture.pixels()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void gapsSurroundEveryTile() {
    GreyPicture picture = GridPicture.of(GRID, 1, 1);
    byte g = 0x40;

    assertThat(picture.width()).isEqualTo(10);
    assertThat(picture.height()).isEqualTo(5);
    assertThat(picture.pixels())
        .containsExactly(
            g, g, g, g, g, g, g, g, g, g, //
            g, 1, 2, g, 3, 4, g, 5, 6, g, //
            g, g, g, g, g, g, g, g, g, g, //
            g, 7, 8, g, 9, 10, g, 11, 12, g, //
            g, g, g, g, g, g, g, g, g, g);
  }

  @Test
  void pixelsGrowByTheScaleInBothDirections() {
    SampleGrid one = new SampleGrid(1, 1, 1, 2, new byte[] {1, 2}, new float[0], 0);

    GreyPicture picture = GridPicture.of(one, 0, 2);

    assertThat(picture.pixels()).containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
  }

  @Test
  void refusesAScaleOfNothing() {
    assertThatThrownBy(() -> GridPicture.of(GRID, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GridPicture.of(GRID, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
