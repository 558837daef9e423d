package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ThroughputTest {
  private static final long SECOND = 1_000_000_000L;

  private final Throughput throughput = new Throughput();

  @Test
  void nothingDoneIsNoSpeed() {
    assertThat(throughput.perSecond(0)).isZero();

    throughput.add(0, 64);

    assertThat(throughput.perSecond(0)).isZero();
  }

  @Test
  void picturesAreCountedPerSecond() {
    for (int i = 0; i <= 10; i++) {
      throughput.add(i * SECOND / 10, 64);
    }

    assertThat(throughput.perSecond(SECOND)).isCloseTo(640, within(1e-9));
  }

  @Test
  void whatWasLongAgoIsForgotten() {
    for (int i = 0; i < 100; i++) {
      throughput.add(i * SECOND / 10, 64);
    }
    for (int i = 0; i < 100; i++) {
      throughput.add(10 * SECOND + i * SECOND / 100, 64);
    }
    for (int i = 0; i < 200; i++) {
      throughput.add(11 * SECOND + i * SECOND / 100, 64);
    }

    assertThat(throughput.perSecond(13 * SECOND)).isCloseTo(6400, within(1e-6));
  }
}
