package org.ganvas.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.ganvas.training.SeedNoise;
import org.junit.jupiter.api.Test;

class TruncationTest {

  @Test
  void onlyNumbersBeyondTheThresholdAreDrawnAgain() {
    float[] noise = SeedNoise.point(7, 3, 1_000);
    float[] truncated = new Truncation(0.8).noise(7, 3, 1_000);

    int drawn = 0;
    for (int i = 0; i < noise.length; i++) {
      assertThat(Math.abs(truncated[i])).isLessThanOrEqualTo(0.8f);
      if (Math.abs(noise[i]) <= 0.8) {
        assertThat(truncated[i]).isEqualTo(noise[i]);
      } else {
        drawn++;
      }
    }
    // P(|N(0, 1)| > 0.8) = 0.424.
    assertThat(drawn).isBetween(370, 480);
  }

  @Test
  void itIsTheSameEveryTimeAndTheNumbersStayNormal() {
    float[] truncated = new Truncation(0.5).noise(1, 0, 100_000);

    assertThat(new Truncation(0.5).noise(1, 0, 100_000)).containsExactly(truncated);
    double squares = 0;
    for (float number : truncated) {
      squares += number * number;
    }
    // The variance of N(0, 1) cut off at a is 1 − 2a φ(a) ÷ (2 Φ(a) − 1).
    double expected = 1 - 2 * 0.5 * 0.3520653 / 0.3829249;
    assertThat(squares / truncated.length)
        .isCloseTo(expected, org.assertj.core.api.Assertions.within(0.001));
  }
}
