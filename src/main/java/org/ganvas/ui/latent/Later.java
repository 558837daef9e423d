package org.ganvas.ui.latent;

/** Runs something after a while, where the window's state may be changed. */
@FunctionalInterface
public interface Later {
  /**
   * @param nanos how long after
   * @param task what to run
   */
  void after(long nanos, Runnable task);
}
