package org.ganvas.ui;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** Times between the pulses of JavaFX, while it is started. */
final class FrameGaps extends AnimationTimer {
  private final long[] nanos = new long[1 << 16];
  private int count;
  private long last;

  @Override
  public void handle(long now) {
    long present = System.nanoTime();
    if (last != 0 && count < nanos.length) {
      nanos[count++] = present - last;
    }
    last = present;
  }

  /** As members of a JSON object. */
  String describe() {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "\"frames\": %d, \"gapMillis99.9\": %.1f, \"gapMillisMax\": %.1f, \"gapsOver50\": %d",
        count,
        sorted[(int) (count * 0.999)] / 1e6,
        sorted[count - 1] / 1e6,
        Arrays.stream(sorted).filter(gap -> gap > 50_000_000).count());
  }
}
