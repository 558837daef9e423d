package org.ganvas.ui.look;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs tasks on the JavaFX thread, each at the next frame. A subscriber of the event bus has one
 * task waiting at most, so it is told one event a frame: more could not be seen, and a fast engine
 * cannot crowd out the mouse.
 */
public final class FrameExecutor implements Executor {
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean awake = new AtomicBoolean();
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          runWaiting();
        }
      };

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    wake();
  }

  /** Runs a task when what is shown now has been laid out and drawn. */
  public void afterDrawing(Runnable task) {
    execute(() -> execute(task));
  }

  private void wake() {
    if (awake.compareAndSet(false, true)) {
      Platform.runLater(frames::start);
    }
  }

  private void runWaiting() {
    // Tasks that come in meanwhile have to wait for the next frame.
    for (int i = tasks.size(); i > 0; i--) {
      Runnable task = tasks.poll();
      if (task != null) {
        task.run();
      }
    }
    if (tasks.isEmpty()) {
      frames.stop();
      awake.set(false);
      if (!tasks.isEmpty()) {
        wake();
      }
    }
  }
}
