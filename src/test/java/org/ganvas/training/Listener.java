package org.ganvas.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ganvas.event.Event;
import org.ganvas.event.Notice;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.SampleGrid;
import org.ganvas.event.Snapshot;

/** Hears everything that a service tells, and waits for it. */
final class Listener {
  private static final long PATIENCE_SECONDS = 300;

  private final List<Event> events = new ArrayList<>();

  Listener(TrainingService service) {
    service.events().subscribe(Runnable::run, this::hear);
  }

  private synchronized void hear(Event event) {
    events.add(event);
    notifyAll();
  }

  /** Waits until something holds of what was heard. */
  synchronized void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (millis <= 0) {
        throw new AssertionError("waited in vain; heard " + events);
      }
      try {
        wait(millis);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  void awaitPhase(Phase phase) {
    await(() -> !phases().isEmpty() && lastPhase() == phase);
  }

  synchronized void forget() {
    events.clear();
  }

  synchronized <T extends Event> List<T> all(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  <T extends Event> T last(Class<T> kind) {
    List<T> all = all(kind);
    return all.get(all.size() - 1);
  }

  List<Phase> phases() {
    return all(PhaseChanged.class).stream().map(PhaseChanged::phase).toList();
  }

  Phase lastPhase() {
    return last(PhaseChanged.class).phase();
  }

  RunPrepared prepared() {
    return last(RunPrepared.class);
  }

  SampleGrid grid() {
    return (SampleGrid) Objects.requireNonNull(last(Snapshot.class).samples());
  }

  List<Notice> notices() {
    return all(Notice.class);
  }
}
