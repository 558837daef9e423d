package org.ganvas.ui.runs;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Does what was asked last; what was asked before and has not begun is dropped. */
final class NewestWins {
  private final Executor thread;
  private final AtomicReference<@Nullable Runnable> waiting = new AtomicReference<>();

  /**
   * @param thread does it, one at a time
   */
  NewestWins(Executor thread) {
    this.thread = thread;
  }

  void ask(Runnable task) {
    if (waiting.getAndSet(task) == null) {
      thread.execute(
          () -> {
            Runnable newest = waiting.getAndSet(null);
            if (newest != null) {
              newest.run();
            }
          });
    }
  }
}
