package org.ganvas.ui.latent;

import java.util.Optional;
import org.ganvas.explore.GeneratorSource;
import org.ganvas.training.TrainedGenerator.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Hands a generator over as long as somebody looks: each copy of one in training costs the training
 * some milliseconds. Used by the window's thread and the explorer's.
 */
final class PausableSource implements GeneratorSource {
  private final GeneratorSource source;
  private Optional<Feed> feed = Optional.empty();
  private @Nullable Weights weights;
  private @Nullable Receiver receiver;
  private boolean paused;

  /**
   * @param source the generator's
   */
  PausableSource(GeneratorSource source) {
    this.source = source;
  }

  @Override
  public synchronized Feed open(Weights wanted, Receiver to) {
    close();
    weights = wanted;
    receiver = to;
    resume();
    return this::end;
  }

  /** Hands nothing over until it is told otherwise, or everything again. */
  synchronized void pause(boolean pauses) {
    if (pauses != paused) {
      paused = pauses;
      if (pauses) {
        close();
      } else {
        resume();
      }
    }
  }

  private void resume() {
    Weights wanted = weights;
    Receiver to = receiver;
    if (!paused && wanted != null && to != null) {
      feed = Optional.of(source.open(wanted, to));
    }
  }

  private synchronized void end() {
    close();
    receiver = null;
  }

  private void close() {
    feed.ifPresent(Feed::close);
    feed = Optional.empty();
  }
}
