package org.ganvas.training;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many pictures a second were trained on, over the last seconds. */
final class Throughput {
  private static final long WINDOW_NANOS = 2_000_000_000L;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long pictures;

  private record Entry(long at, int pictures) {}

  void add(long now, int count) {
    entries.addLast(new Entry(now, count));
    pictures += count;
    forget(now);
  }

  /** 0 when nothing was done lately. */
  double perSecond(long now) {
    forget(now);
    if (entries.size() < 2) {
      return 0;
    }
    Entry first = entries.getFirst();
    long nanos = entries.getLast().at() - first.at();
    return nanos == 0 ? 0 : (pictures - first.pictures()) * 1e9 / nanos;
  }

  private void forget(long now) {
    while (entries.size() > 2 && now - entries.getFirst().at() > WINDOW_NANOS) {
      pictures -= entries.removeFirst().pictures();
    }
  }
}
