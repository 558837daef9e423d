package org.ganvas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EpochOrderTest {

  @Property(tries = 100)
  void everyEpochShowsEveryPictureOnce(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int count,
      @ForAll @LongRange(min = 0, max = 1_000_000) long epoch) {
    int[] pictures = new int[count];

    new EpochOrder(seed, count).indices(epoch * count, pictures);

    assertThat(Arrays.stream(pictures).sorted().toArray()).containsExactly(range(count));
  }

  @Property(tries = 100)
  void anyExampleIsFoundWithoutThoseBefore(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int count,
      @ForAll @IntRange(min = 0, max = 500) int first,
      @ForAll @IntRange(min = 1, max = 120) int batch) {
    int[] all = new int[first + batch];
    new EpochOrder(seed, count).indices(0, all);
    int[] part = new int[batch];

    new EpochOrder(seed, count).indices(first, part);

    assertThat(part).isEqualTo(Arrays.copyOfRange(all, first, first + batch));
  }

  @Test
  void aBatchThatTheEpochCannotFillGoesOnIntoTheNext() {
    EpochOrder order = new EpochOrder(7, 10);
    int[] secondEpoch = new int[10];
    order.indices(10, secondEpoch);
    int[] straddling = new int[4];

    order.indices(8, straddling);

    assertThat(straddling[2]).isEqualTo(secondEpoch[0]);
    assertThat(straddling[3]).isEqualTo(secondEpoch[1]);
  }

  @Test
  void epochsAndSeedsHaveOrdersOfTheirOwn() {
    int[] first = epoch(1, 0);

    assertThat(epoch(1, 1)).isNotEqualTo(first);
    assertThat(epoch(2, 0)).isNotEqualTo(first);
    assertThat(first).isNotEqualTo(range(1000)).isEqualTo(epoch(1, 0));
  }

  /** Pins the function: a run that is resumed by a later version must see the same order. */
  @Test
  void theOrderOfASeedNeverChanges() {
    int[] pictures = new int[8];
    new EpochOrder(1, 60_000).indices(0, pictures);

    assertThat(pictures).containsExactly(4035, 19878, 31728, 43093, 49979, 58307, 12496, 9661);
  }

  @Test
  void placesAreEvenlyDistributed() {
    int count = 10;
    int epochs = 20_000;
    int[][] seen = new int[count][count];
    int[] pictures = new int[count];
    EpochOrder order = new EpochOrder(3, count);
    for (int epoch = 0; epoch < epochs; epoch++) {
      order.indices((long) epoch * count, pictures);
      for (int place = 0; place < count; place++) {
        seen[place][pictures[place]]++;
      }
    }

    // Each of 100 counts is binomial with mean 2,000 and deviation 42; six deviations never happen.
    for (int[] place : seen) {
      assertThat(Arrays.stream(place).boxed())
          .allSatisfy(times -> assertThat(times).isBetween(1_745, 2_255));
    }
  }

  @Test
  void refusesWhatHasNoOrder() {
    assertThatThrownBy(() -> new EpochOrder(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EpochOrder(1, 5).indices(-1, new int[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int[] epoch(long seed, long epoch) {
    int[] pictures = new int[1000];
    new EpochOrder(seed, 1000).indices(epoch * 1000, pictures);
    return pictures;
  }

  private static int[] range(int count) {
    return IntStream.range(0, count).toArray();
  }
}
