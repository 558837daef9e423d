package org.ganvas.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventBusTest {

  /** Holds tasks until it is told to run them, like a user interface that is busy. */
  private static final class BlockedExecutor implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int most;

    @Override
    public synchronized void execute(Runnable task) {
      waiting.add(task);
      most = Math.max(most, waiting.size());
    }

    private synchronized Runnable next() {
      return waiting.poll();
    }

    void release() {
      for (Runnable task = next(); task != null; task = next()) {
        task.run();
      }
    }
  }

  @Test
  void aBlockedSubscriberNeitherBlocksNorGrowsAndGetsTheLastSnapshot() {
    EventBus bus = new EventBus();
    BlockedExecutor blocked = new BlockedExecutor();
    List<Event> told = new ArrayList<>();
    bus.subscribe(blocked, told::add);
    List<WeakReference<Snapshot>> published = new ArrayList<>();

    for (int step = 1; step <= 100_000; step++) {
      Snapshot snapshot = snapshot(step);
      published.add(new WeakReference<>(snapshot));
      bus.publish(snapshot);
    }

    assertThat(blocked.most).isEqualTo(1);
    assertThat(heldAfterCollection(published)).isEqualTo(1);
    assertThat(told).isEmpty();
    blocked.release();
    assertThat(told).containsExactly(snapshot(100_000));
  }

  @Test
  void nothingButSnapshotsIsLostAndTheOrderIsKept() {
    EventBus bus = new EventBus();
    BlockedExecutor blocked = new BlockedExecutor();
    List<Event> told = new ArrayList<>();
    bus.subscribe(blocked, told::add);

    bus.publish(snapshot(1));
    bus.publish(snapshot(2));
    bus.publish(notice("a"));
    bus.publish(snapshot(3));
    bus.publish(new PhaseChanged(Phase.PAUSED, 3));
    bus.publish(notice("b"));
    bus.publish(snapshot(4));
    bus.publish(snapshot(5));

    blocked.release();
    assertThat(told)
        .filteredOn(event -> !(event instanceof Snapshot))
        .containsExactly(notice("a"), new PhaseChanged(Phase.PAUSED, 3), notice("b"));
    assertThat(told).endsWith(notice("b"), snapshot(5));
    assertThat(told)
        .filteredOn(Snapshot.class::isInstance)
        .extracting(event -> ((Snapshot) event).step())
        .isSorted();
  }

  @Test
  void aSnapshotNeverOvertakesThePhaseThatCameAfterIt() {
    EventBus bus = new EventBus();
    BlockedExecutor blocked = new BlockedExecutor();
    List<Event> told = new ArrayList<>();
    bus.subscribe(blocked, told::add);

    bus.publish(snapshot(9));
    bus.publish(new PhaseChanged(Phase.IDLE, 0));

    blocked.release();
    assertThat(told).containsExactly(snapshot(9), new PhaseChanged(Phase.IDLE, 0));
  }

  @Test
  void aListenerThatFailsIsToldTheNextEventAndDoesNotDisturbOthers() {
    EventBus bus = new EventBus();
    List<Event> toldFailing = new ArrayList<>();
    List<Event> toldOther = new ArrayList<>();
    bus.subscribe(
        Runnable::run,
        event -> {
          toldFailing.add(event);
          throw new IllegalStateException("a bug in a listener");
        });
    bus.subscribe(Runnable::run, toldOther::add);

    bus.publish(notice("a"));
    bus.publish(snapshot(1));
    bus.publish(notice("b"));

    assertThat(toldFailing).containsExactly(notice("a"), snapshot(1), notice("b"));
    assertThat(toldOther).isEqualTo(toldFailing);
  }

  @Test
  void aListenerMayPublish() {
    EventBus bus = new EventBus();
    List<Event> told = new ArrayList<>();
    bus.subscribe(
        Runnable::run,
        event -> {
          told.add(event);
          if (told.size() < 4) {
            bus.publish(notice("echo " + told.size()));
          }
        });

    bus.publish(notice("start"));

    assertThat(told)
        .containsExactly(notice("start"), notice("echo 1"), notice("echo 2"), notice("echo 3"));
  }

  @Test
  void aClosedSubscriptionIsToldNothingMore() {
    EventBus bus = new EventBus();
    BlockedExecutor blocked = new BlockedExecutor();
    List<Event> told = new ArrayList<>();
    EventBus.Subscription subscription = bus.subscribe(blocked, told::add);
    bus.publish(notice("before"));

    subscription.close();
    bus.publish(notice("after"));

    blocked.release();
    assertThat(told).isEmpty();
  }

  @Test
  void eventsFromAnotherThreadArriveInOrderOneAtATime() throws InterruptedException {
    EventBus bus = new EventBus();
    int count = 20_000;
    Queue<Event> told = new ConcurrentLinkedQueue<>();
    ExecutorService delivery = Executors.newSingleThreadExecutor();
    bus.subscribe(delivery, told::add);

    for (int step = 1; step <= count; step++) {
      bus.publish(new PhaseChanged(Phase.RUNNING, step));
      bus.publish(snapshot(step));
    }
    // A delivery hands itself to the executor again, so wait for the last event before the end.
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!told.contains(snapshot(count)) && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    delivery.shutdown();

    assertThat(told.stream().filter(PhaseChanged.class::isInstance).toList())
        .hasSize(count)
        .extracting(event -> ((PhaseChanged) event).step())
        .isSorted();
    assertThat(told).last().isEqualTo(snapshot(count));
  }

  private static long heldAfterCollection(List<WeakReference<Snapshot>> references) {
    long held = references.size();
    for (int attempt = 0; attempt < 50 && held > 1; attempt++) {
      System.gc();
      held = references.stream().filter(reference -> reference.get() != null).count();
    }
    return held;
  }

  private static Notice notice(String message) {
    return new Notice(Notice.Severity.INFO, message, "");
  }

  private static Snapshot snapshot(long step) {
    return new Snapshot(step, 0, 0, 0, 0, -1, null, 0, 0);
  }
}
