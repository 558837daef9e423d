package org.ganvas.tensor.kernel;

import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * How many processor threads the calling thread's operations share out their work among, whatever
 * those of other threads may. The engine must have been started.
 */
public final class ThreadLimit {
  private ThreadLimit() {}

  /**
   * Sets the limit from the next operation on. Convolutions and products keep to it; what is done
   * number by number shares out from some ten thousand numbers on, as {@link Engine#start} has it.
   *
   * @param threads at least 1
   */
  public static void set(int threads) {
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
  }
}
