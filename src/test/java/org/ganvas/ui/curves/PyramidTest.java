package org.ganvas.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PyramidTest {

  @Test
  void findsTheExtremesOfAnyRangeWhileItGrows() {
    Random random = new Random(7);
    float[] values = new float[5000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
    }
    Pyramid pyramid = new Pyramid(point -> values[point]);
    for (int size = 1; size <= values.length; size += 1 + random.nextInt(50)) {
      pyramid.growTo(size);
      int from = random.nextInt(size);
      int to = from + random.nextInt(size - from + 1);
      Extremes expected = new Extremes();
      for (int i = from; i < to; i++) {
        expected.add(values[i]);
      }
      Extremes found = pyramid.extremes(from, to);
      assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
      assertThat(found.low()).isEqualTo(expected.low());
      assertThat(found.high()).isEqualTo(expected.high());
      assertThat(found.lowestPositive()).isEqualTo(expected.lowestPositive());
    }
  }

  @Test
  void readsOnlyAFewPointsHoweverManyThereAre() {
    AtomicLong reads = new AtomicLong();
    Pyramid pyramid =
        new Pyramid(
            point -> {
              reads.incrementAndGet();
              return point;
            });
    pyramid.growTo(1_000_000);
    assertThat(reads.getAndSet(0)).isLessThanOrEqualTo(1_000_000);

    assertThat(pyramid.extremes(1, 999_999).high()).isEqualTo(999_998);
    assertThat(reads.getAndSet(0)).isLessThan(32);

    pyramid.growTo(1_000_010);
    assertThat(reads.get()).isLessThanOrEqualTo(16);
  }

  @Test
  void isEmptyWhereThereAreOnlyGaps() {
    Pyramid pyramid = new Pyramid(point -> Float.NaN);
    pyramid.growTo(100);
    assertThat(pyramid.extremes(0, 100).isEmpty()).isTrue();
  }
}
