package org.ganvas.tensor;

import java.util.function.Supplier;

/**
 * Whether operations on this thread remember how to pull gradients back. They do unless told
 * otherwise.
 */
public final class Recording {
  private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> true);

  private Recording() {}

  static boolean isOn() {
    return ON.get();
  }

  /**
   * Computes without remembering: for samples, and for examples whose maker is not trained on them.
   */
  public static <T> T off(Supplier<T> computation) {
    return with(false, computation);
  }

  static <T> T with(boolean on, Supplier<T> computation) {
    boolean before = ON.get();
    ON.set(on);
    try {
      return computation.get();
    } finally {
      ON.set(before);
    }
  }
}
