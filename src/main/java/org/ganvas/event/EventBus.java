package org.ganvas.event;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries events from the engine to whoever listens, each on an executor of its own choosing.
 * Publishing never waits: snapshots are conflated to the newest, everything else is queued and
 * delivered in order.
 */
public final class EventBus {
  private static final Logger LOG = LoggerFactory.getLogger(EventBus.class);

  private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

  /** Ends a subscription when closed; an event under way may still arrive. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Calls a listener for every later event.
   *
   * @param delivery where the listener runs; at most one task of a subscription waits in it at any
   *     time
   * @param listener told the events, one at a time
   */
  public Subscription subscribe(Executor delivery, Consumer<Event> listener) {
    Subscriber subscriber = new Subscriber(delivery, listener);
    subscribers.add(subscriber);
    return () -> {
      subscribers.remove(subscriber);
      subscriber.close();
    };
  }

  /** Hands an event to every subscriber and returns at once. */
  public void publish(Event event) {
    for (Subscriber subscriber : subscribers) {
      subscriber.offer(event);
    }
  }

  private static final class Subscriber {
    private final Executor delivery;
    private final Consumer<Event> listener;
    private final Queue<Event> lossless = new ArrayDeque<>();
    private @Nullable Snapshot newest;
    private boolean scheduled;
    private boolean closed;

    Subscriber(Executor delivery, Consumer<Event> listener) {
      this.delivery = delivery;
      this.listener = listener;
    }

    void offer(Event event) {
      synchronized (this) {
        if (closed) {
          return;
        }
        if (event instanceof Snapshot snapshot) {
          newest = snapshot;
        } else {
          // A snapshot taken before this event must not overtake it on a slow subscriber.
          if (newest != null) {
            lossless.removeIf(Snapshot.class::isInstance);
            lossless.add(newest);
            newest = null;
          }
          lossless.add(event);
        }
        if (scheduled) {
          return;
        }
        scheduled = true;
      }
      delivery.execute(this::drain);
    }

    /** Delivers one event, so that a fast publisher cannot keep the delivery thread to itself. */
    private void drain() {
      Event next = take();
      if (next != null) {
        try {
          listener.accept(next);
        } catch (RuntimeException e) {
          LOG.error("A listener failed on {}", next.getClass().getSimpleName(), e);
        }
        if (goOn()) {
          delivery.execute(this::drain);
        }
      }
    }

    private synchronized @Nullable Event take() {
      Event next = lossless.poll();
      if (next == null) {
        next = newest;
        newest = null;
      }
      scheduled = next != null;
      return next;
    }

    private synchronized boolean goOn() {
      scheduled = newest != null || !lossless.isEmpty();
      return scheduled;
    }

    synchronized void close() {
      closed = true;
      lossless.clear();
      newest = null;
    }
  }
}
