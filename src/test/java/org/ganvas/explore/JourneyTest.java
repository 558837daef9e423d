package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JourneyTest {

  @Test
  void everyMoveCanBeUndoneAndDoneAgain() {
    Journey<String> journey = Journey.from("a").to("b").to("c");

    Journey<String> back = journey.undo().orElseThrow().undo().orElseThrow();

    assertThat(back.present()).isEqualTo("a");
    assertThat(back.undo()).isEmpty();
    assertThat(back.redo().orElseThrow().redo()).contains(journey);
    assertThat(journey.redo()).isEmpty();
  }

  @Test
  void aNewMoveForgetsWhatWasUndone() {
    Journey<String> journey = Journey.from("a").to("b").undo().orElseThrow().to("c");

    assertThat(journey.redo()).isEmpty();
    assertThat(journey.undo().orElseThrow().present()).isEqualTo("a");
  }

  @Test
  void stayingIsNoMove() {
    assertThat(Journey.from("a").to("a").undo()).isEmpty();
  }

  @Test
  void whatASliderPassesOnItsWayIsOneMove() {
    Journey<String> journey = Journey.from("a").to("b").instead("c").instead("d");

    assertThat(journey.undo().orElseThrow().present()).isEqualTo("a");
  }

  @Test
  void theOldestMovesAreForgotten() {
    Journey<Integer> journey = Journey.from(0);
    for (int i = 1; i <= Journey.REMEMBERED + 5; i++) {
      journey = journey.to(i);
    }

    assertThat(journey.past()).hasSize(Journey.REMEMBERED).startsWith(5);
  }
}
