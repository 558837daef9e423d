package org.ganvas.ui.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.ganvas.event.SampleGrid;
import org.junit.jupiter.api.Test;

class TileGeometryTest {
  private static final SampleGrid GRID =
      new SampleGrid(8, 8, 28, 28, new byte[64 * 784], new float[64], 0);

  @Test
  void pixelsAreMagnifiedEvenlyWhereThatFillsTheRoom() {
    assertThat(TileGeometry.fitting(GRID, 540, 600, 1).tileWidth()).isEqualTo(56);
  }

  @Test
  void tilesFillTheRoomWhereEvenPixelsWouldLeaveMuchOfIt() {
    assertThat(TileGeometry.fitting(GRID, 450, 600, 1).tileWidth()).isEqualTo(51);
  }

  @Test
  void halfUnitsAreWholePixelsOnADenseScreen() {
    assertThat(TileGeometry.fitting(GRID, 390, 600, 2).tileWidth()).isEqualTo(42);
  }

  @Test
  void theGridNeverExceedsItsRoom() {
    for (int size = 100; size < 1_500; size += 7) {
      TileGeometry geometry = TileGeometry.fitting(GRID, size, size, 1);
      assertThat(geometry.width()).isLessThanOrEqualTo(size);
      assertThat(geometry.height()).isLessThanOrEqualTo(size);
    }
  }

  @Test
  void findsEachTileByItsPlaceAndNoneBetweenThem() {
    TileGeometry geometry = TileGeometry.fitting(GRID, 600, 600, 1);
    for (int tile = 0; tile < 64; tile++) {
      assertThat(geometry.tileAt(geometry.x(tile) + 1, geometry.y(tile) + 1)).hasValue(tile);
      assertThat(geometry.tileAt(geometry.x(tile) + 1, geometry.barY(tile) + 1)).hasValue(tile);
    }
    assertThat(geometry.tileAt(geometry.x(1) - 1, geometry.y(1) + 1)).isEmpty();
    assertThat(geometry.tileAt(0, 0)).isEmpty();
    assertThat(geometry.tileAt(5_000, 10)).isEmpty();
  }
}
