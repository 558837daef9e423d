package org.ganvas.explore;

import java.util.Optional;
import org.ganvas.event.Event;
import org.ganvas.event.EventBus.Subscription;
import org.ganvas.event.Phase;
import org.ganvas.event.PhaseChanged;
import org.ganvas.event.RunPrepared;
import org.ganvas.event.Snapshot;
import org.ganvas.training.GeneratorCopy;
import org.ganvas.training.TrainedGenerator.Weights;
import org.ganvas.training.TrainingService;

/**
 * The run in training. The engine tells on its own thread that the generator has changed; a copy is
 * then asked for, at most one at a time and a few a second, and made between two iterations.
 *
 * @param training where the run is
 */
record TrainingSource(TrainingService training) implements GeneratorSource {
  /** A copy takes the engine some milliseconds; three a second show well how training goes on. */
  private static final long PAUSE_NANOS = 300_000_000;

  @Override
  public Feed open(Weights weights, Receiver receiver) {
    Following following = new Following(training, weights, receiver);
    following.begin();
    return following;
  }

  /** A feed: what is in it is guarded by its lock, and nothing waits while that is held. */
  private static final class Following implements Feed {
    private final TrainingService training;
    private final Weights weights;
    private final Receiver receiver;
    private Subscription events = () -> {};
    private boolean waiting;
    private boolean ended;
    private boolean running = true;
    private long known = -1;
    private long asked;

    Following(TrainingService training, Weights weights, Receiver receiver) {
      this.training = training;
      this.weights = weights;
      this.receiver = receiver;
    }

    void begin() {
      Subscription subscription = training.events().subscribe(Runnable::run, this::hear);
      Phase present = training.phase();
      synchronized (this) {
        events = subscription;
        if (ended) {
          subscription.close();
        }
        running = running && present == Phase.RUNNING;
        ask();
      }
    }

    private synchronized void hear(Event event) {
      if (event instanceof RunPrepared) {
        // The addresses, the directions and perhaps the size of another run's space are others.
        close();
      } else if (event instanceof Snapshot snapshot) {
        // Who pauses or goes step by step wants to see the very generator of that step.
        boolean due = !running || System.nanoTime() - asked >= PAUSE_NANOS;
        if (due && snapshot.step() != known) {
          ask();
        }
      } else if (event instanceof PhaseChanged changed) {
        running = changed.phase() == Phase.RUNNING;
        if (changed.step() != known) {
          ask();
        }
      }
    }

    private void ask() {
      if (!waiting && !ended) {
        waiting = true;
        asked = System.nanoTime();
        training.copyGenerator(weights, this::take);
      }
    }

    private synchronized void take(Optional<GeneratorCopy> copy) {
      waiting = false;
      if (ended) {
        return;
      }
      if (copy.isPresent()) {
        known = copy.get().step();
        receiver.take(copy.get());
      } else if (known < 0) {
        receiver.fail("There is no run to explore yet; train one or open the folder of one.");
      }
    }

    @Override
    public synchronized void close() {
      ended = true;
      events.close();
    }
  }
}
