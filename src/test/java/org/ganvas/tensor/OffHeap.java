package org.ganvas.tensor;

import org.ganvas.tensor.kernel.Engine;

/** Measures native memory. */
public final class OffHeap {
  private static final int TRIES = 60;
  private static final int STEADY = 4;

  private OffHeap() {}

  /** What is held for arrays once everything that nobody refers to has been given back. */
  public static long settledBytes() {
    long before = Long.MAX_VALUE;
    int steady = 0;
    for (int i = 0; i < TRIES; i++) {
      System.gc();
      sleep();
      long now = Engine.offHeapBytes();
      steady = now == before ? steady + 1 : 0;
      if (steady == STEADY) {
        return now;
      }
      before = now;
    }
    throw new IllegalStateException("memory does not settle");
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
