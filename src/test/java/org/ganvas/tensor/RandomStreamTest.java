package org.ganvas.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Statistics are of fixed seeds: they pass always or never. Bounds are five standard errors. */
class RandomStreamTest {
  private static final int COUNT = 100_000;

  private final RandomStream random = RandomStream.of(1);

  @Test
  void numbersArePinned() {
    RandomStream stream = RandomStream.of(42).named("noise").at(7);

    // Runs are resumed and forked by later versions, which must draw the same.
    assertThat(stream.bits(0)).isEqualTo(0x4ed539ec191f003dL);
    assertThat(stream.bits(1)).isEqualTo(0x949e270eb1efe649L);
    assertThat(stream.uniform(2)).isEqualTo(0.22344710736501505);
    assertThat(stream.normal(3)).isCloseTo(0.2539462005064745, within(1e-15));
    assertThat(mask(stream, 0.5, 8)).containsExactly(0, 0, 0, 0, 2, 2, 0, 2);
  }

  @Test
  void aNumberDoesNotDependOnWhatIsDrawnBeforeOrWithIt() {
    float[] many = new float[101];
    float[] few = new float[7];
    random.normal(0, many);
    random.normal(53, few);

    assertThat(few).containsExactly(Arrays.copyOfRange(many, 53, 60));
    assertThat((double) many[60]).isEqualTo((float) random.normal(60));
  }

  @Test
  void aDropoutMaskDoesNotDependOnItsLength() {
    assertThat(mask(random, 0.4, 99)).containsExactly(Arrays.copyOf(mask(random, 0.4, 1000), 99));
  }

  @Test
  void uniformNumbersHaveTheMomentsOfTheirDistribution() {
    assertThat(mean(random::uniform)).isCloseTo(0.5, within(5 * Math.sqrt(1 / 12.0 / COUNT)));
    assertThat(mean(n -> Math.pow(random.uniform(n) - 0.5, 2)))
        .isCloseTo(1 / 12.0, within(5 * Math.sqrt(1 / 180.0 / COUNT)));
    for (int n = 0; n < COUNT; n++) {
      assertThat(random.uniform(n)).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  @Test
  void normalNumbersHaveTheMomentsOfTheirDistribution() {
    assertThat(mean(random::normal)).isCloseTo(0, within(5 / Math.sqrt(COUNT)));
    assertThat(mean(n -> Math.pow(random.normal(n), 2)))
        .isCloseTo(1, within(5 * Math.sqrt(2.0 / COUNT)));
    assertThat(mean(n -> Math.pow(random.normal(n), 3)))
        .isCloseTo(0, within(5 * Math.sqrt(15.0 / COUNT)));
    assertThat(mean(n -> Math.pow(random.normal(n), 4)))
        .isCloseTo(3, within(5 * Math.sqrt(96.0 / COUNT)));
    assertThat(mean(n -> Math.abs(random.normal(n)) > 1.959964 ? 1 : 0))
        .isCloseTo(0.05, within(5 * Math.sqrt(0.05 * 0.95 / COUNT)));
  }

  @Test
  void neighboursAreUncorrelated() {
    double bound = 5 / Math.sqrt(COUNT);

    assertThat(mean(n -> random.normal(n) * random.normal(n + 1))).isCloseTo(0, within(bound));
    assertThat(mean(n -> random.normal(n) * random.normal(n + 2))).isCloseTo(0, within(bound));
  }

  @Test
  void streamsOfOtherNamesIndicesAndSeedsAreUncorrelated() {
    double bound = 5 / Math.sqrt(COUNT);

    for (RandomStream other :
        new RandomStream[] {
          RandomStream.of(2),
          random.named("noise"),
          random.named("dropout"),
          random.at(0),
          random.at(1)
        }) {
      assertThat(mean(n -> random.normal(n) * other.normal(n))).isCloseTo(0, within(bound));
      assertThat(mean(n -> random.at(1).named("a").normal(n) * other.normal(n)))
          .isCloseTo(0, within(bound));
    }
  }

  @Test
  void streamsAreDistinct() {
    Set<Long> firsts = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      firsts.add(RandomStream.of(i).bits(0));
      firsts.add(random.at(i).bits(0));
      firsts.add(random.named("stream" + i).bits(0));
      firsts.add(random.named("stream").at(i).bits(0));
      firsts.add(random.at(i).named("stream").bits(0));
    }

    assertThat(firsts).hasSize(5000);
  }

  @Test
  void aDropoutMaskZeroesTheShareAskedForAndKeepsTheMean() {
    for (double rate : new double[] {0.1, 0.3, 0.5, 0.9}) {
      float[] mask = mask(random, rate, COUNT);
      int zeros = 0;
      double sum = 0;
      for (float value : mask) {
        assertThat(value).isIn(0f, (float) (1 / (1 - rate)));
        zeros += value == 0 ? 1 : 0;
        sum += value;
      }
      double error = 5 * Math.sqrt(rate * (1 - rate) / COUNT);
      assertThat((double) zeros / COUNT).isCloseTo(rate, within(error));
      assertThat(sum / COUNT).isCloseTo(1, within(error / (1 - rate)));
    }
  }

  @Test
  void noDropoutKeepsEverything() {
    assertThat(mask(random, 0, 1001)).containsOnly(1);
  }

  private static double mean(LongToDoubleFunction of) {
    double sum = 0;
    for (int n = 0; n < COUNT; n++) {
      sum += of.applyAsDouble(n);
    }
    return sum / COUNT;
  }

  private static float[] mask(RandomStream random, double rate, int length) {
    float[] mask = new float[length];
    random.dropoutMask(rate, 0, mask);
    return mask;
  }
}
