package org.ganvas.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.event.Event;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.Snapshot;
import org.junit.jupiter.api.Test;

class PacedSnapshotsTest {
  private static final long MILLI = 1_000_000;

  private final List<Event> seen = new ArrayList<>();
  private final List<Runnable> timer = new ArrayList<>();
  private long now = 5_000 * MILLI;
  private long drawn;
  private long delay;
  private final PacedSnapshots paced =
      new PacedSnapshots(
          seen::add,
          () -> now,
          () -> drawn,
          (nanos, task) -> {
            delay = nanos;
            timer.add(task);
          });

  @Test
  void theFirstSnapshotIsShownAtOnce() {
    paced.accept(snapshot(1));

    assertThat(seen).containsExactly(snapshot(1));
  }

  @Test
  void cheapRedrawsComeTenTimesASecond() {
    paced.accept(snapshot(1));
    drawn += 2 * MILLI;
    now += 40 * MILLI;
    paced.accept(snapshot(2));

    assertThat(seen).containsExactly(snapshot(1));
    assertThat(delay).isEqualTo(60 * MILLI);

    now += 60 * MILLI;
    fire();

    assertThat(seen).containsExactly(snapshot(1), snapshot(2));
  }

  @Test
  void dearRedrawsComeWhenTheyArePaidFor() {
    paced.accept(snapshot(1));
    drawn += 15 * MILLI;
    now += 100 * MILLI;
    paced.accept(snapshot(2));

    // 15 ms are three hundredths of 500 ms, of which 100 are over.
    assertThat(delay).isEqualTo(400 * MILLI);
  }

  @Test
  void howeverDearOneComesEverySecond() {
    paced.accept(snapshot(1));
    drawn += 900 * MILLI;
    now += 1000 * MILLI;
    paced.accept(snapshot(2));

    assertThat(seen).containsExactly(snapshot(1), snapshot(2));
  }

  @Test
  void onlyTheNewestWaits() {
    paced.accept(snapshot(1));
    paced.accept(snapshot(2));
    paced.accept(snapshot(3));
    assertThat(timer).hasSize(1);

    now += 100 * MILLI;
    fire();

    assertThat(seen).containsExactly(snapshot(1), snapshot(3));
  }

  @Test
  void otherEventsAreShownAtOnceAndAfterTheSnapshotBeforeThem() {
    paced.accept(snapshot(1));
    paced.accept(snapshot(2));
    paced.accept(new PhaseChanged(Phase.PAUSED, 2));
    assertThat(seen).containsExactly(snapshot(1), snapshot(2), new PhaseChanged(Phase.PAUSED, 2));

    now += 100 * MILLI;
    fire();

    assertThat(seen).hasSize(3);
  }

  private void fire() {
    List<Runnable> due = List.copyOf(timer);
    timer.clear();
    due.forEach(Runnable::run);
  }

  private static Snapshot snapshot(long step) {
    return new Snapshot(step, 0, (int) step, 0, 0, -1, null, 0, 0);
  }
}
