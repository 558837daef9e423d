package org.ganvas.ui.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.ganvas.ui.state.WindowState.Place;
import org.junit.jupiter.api.Test;

class WindowPlacementTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 768);
  private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 1920, 1080);

  @Test
  void theFirstStartFillsASmallScreenAndIsCentredOnALargeOne() {
    assertThat(WindowPlacement.on(Place.ANYWHERE, List.of(LAPTOP)))
        .isEqualTo(new Place(0, 0, 1366, 768));
    assertThat(WindowPlacement.on(Place.ANYWHERE, List.of(BESIDE)))
        .isEqualTo(new Place(1366 + 240, 90, 1440, 900));
  }

  @Test
  void aPlaceThatCanBeSeenIsKept() {
    Place place = new Place(1400, 50, 900, 600);

    assertThat(WindowPlacement.on(place, List.of(LAPTOP, BESIDE))).isEqualTo(place);
  }

  @Test
  void aScreenThatIsGoneIsMadeUpFor() {
    assertThat(WindowPlacement.on(new Place(1400, 50, 900, 600), List.of(LAPTOP)))
        .isEqualTo(new Place(233, 84, 900, 600));
  }

  @Test
  void aWindowThatSticksOutIsMovedIn() {
    assertThat(WindowPlacement.on(new Place(1000, -300, 900, 600), List.of(LAPTOP)))
        .isEqualTo(new Place(466, 0, 900, 600));
  }

  @Test
  void nonsenseIsReplaced() {
    assertThat(WindowPlacement.on(new Place(0, 0, -5, Double.POSITIVE_INFINITY), List.of(LAPTOP)))
        .isEqualTo(new Place(0, 0, 1366, 768));
  }
}
