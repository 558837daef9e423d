package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void theNewestStay() {
    assertThat(new Retention(3, 0).tooMany(List.of(1L, 2L, 3L, 4L, 5L), 10))
        .containsExactly(1L, 2L);
    assertThat(new Retention(3, 0).tooMany(List.of(1L, 2L, 3L), 10)).isEmpty();
  }

  @Test
  void olderOnesStayAsFarAsThereIsRoom() {
    assertThat(new Retention(1, 25).tooMany(List.of(1L, 2L, 3L), 10)).isEmpty();
    assertThat(new Retention(1, 19).tooMany(List.of(1L, 2L, 3L), 10)).containsExactly(1L);
  }

  @Test
  void olderOnesAreSpreadOverTheRun() {
    Retention retention = new Retention(3, 120);
    List<Long> kept = new ArrayList<>();
    for (long step = 500; step <= 100_000; step += 500) {
      kept.add(step);
      kept.removeAll(retention.tooMany(kept, 10));
    }

    assertThat(kept).hasSize(15).endsWith(99_000L, 99_500L, 100_000L);
    long before = 0;
    for (long step : kept) {
      assertThat(step - before).isLessThanOrEqualTo(16_000);
      before = step;
    }
  }
}
