package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleBudgetTest {
  private static final long MILLI = 1_000_000;

  private final SampleBudget budget = new SampleBudget();

  @Test
  void theFirstGridIsFree() {
    assertThat(budget.allows(0, 0)).isTrue();

    budget.spend(0, 500 * MILLI);

    // Its half second is the warming up, and must not keep the first new picture away.
    assertThat(budget.allows(599 * MILLI, 99 * MILLI)).isFalse();
    assertThat(budget.allows(600 * MILLI, 100 * MILLI)).isTrue();
  }

  @Test
  void gridsCostAtMostThreeHundredthsOfTheTraining() {
    budget.spend(0, 2 * MILLI);
    budget.spend(200 * MILLI, 203 * MILLI);

    // 3 ms are spent and the next 3 ms make 6, three hundredths of 200 ms.
    assertThat(budget.allows(1000 * MILLI, 199 * MILLI)).isFalse();
    assertThat(budget.allows(1000 * MILLI, 200 * MILLI)).isTrue();
  }

  @Test
  void thereAreAtMostTenGridsASecond() {
    budget.spend(0, MILLI);

    assertThat(budget.allows(100 * MILLI, 1_000_000 * MILLI)).isFalse();
    assertThat(budget.allows(101 * MILLI, 1_000_000 * MILLI)).isTrue();
  }

  @Test
  void overTimeTheShareIsKept() {
    long now = 0;
    long trained = 0;
    long sampled = 0;
    int grids = 0;
    while (trained < 20_000 * MILLI) {
      now += 3 * MILLI;
      trained += 3 * MILLI;
      if (budget.allows(now, trained)) {
        long cost = 12 * MILLI;
        budget.spend(now, now + cost);
        now += cost;
        sampled += cost;
        grids++;
      }
    }

    assertThat(sampled).isLessThanOrEqualTo(trained * 3 / 100 + 12 * MILLI);
    assertThat(grids).isBetween(48, 52);
  }
}
