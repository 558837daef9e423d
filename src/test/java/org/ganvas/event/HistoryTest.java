package org.ganvas.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final int CURVES = Curve.values().length;

  @Test
  void keepsEveryPointOfEveryCurve() {
    History history = new History();
    for (int point = 0; point < 10_000; point++) {
      append(history, point);
    }

    assertThat(history.size()).isEqualTo(10_000);
    for (int point = 0; point < 10_000; point++) {
      check(history, point);
    }
  }

  @Test
  void aReaderSeesEveryPointBelowTheSizeItHasSeen() throws InterruptedException {
    History history = new History();
    int points = 300_000;
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread reader =
        new Thread(
            () -> {
              try {
                int seen = 0;
                while (seen < points) {
                  int size = history.size();
                  assertThat(size).isGreaterThanOrEqualTo(seen);
                  for (; seen < size; seen++) {
                    check(history, seen);
                  }
                }
              } catch (Throwable e) {
                failure.set(e);
              }
            });
    reader.start();

    for (int point = 0; point < points; point++) {
      append(history, point);
    }

    reader.join(60_000);
    assertThat(reader.isAlive()).isFalse();
    assertThat(failure.get()).isNull();
  }

  @Test
  void refusesAPointWithoutAValueForEachCurve() {
    History history = new History();

    assertThatThrownBy(() -> history.append(1, 1f)).isInstanceOf(IllegalArgumentException.class);
    assertThat(history.size()).isZero();
  }

  private static void append(History history, int point) {
    float[] values = new float[CURVES];
    for (int c = 0; c < CURVES; c++) {
      values[c] = point + c * 0.5f;
    }
    history.append(point + 1L, values);
  }

  private static void check(History history, int point) {
    boolean right = history.step(point) == point + 1L;
    for (Curve curve : Curve.values()) {
      right &= history.value(curve, point) == point + curve.ordinal() * 0.5f;
    }
    if (!right) {
      throw new AssertionError("point " + point + " is not what was appended");
    }
  }
}
