package org.ganvas.tensor;

import org.ganvas.tensor.kernel.Engine;

/** Measures native memory. */
public final class OffHeap {
  private static final int TRIES = 20;

  private OffHeap() {}

  /** What is held for arrays once everything that nobody refers to has been given back. */
  public static long settledBytes() {
    long before = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      System.gc();
      sleep();
      long now = Engine.offHeapBytes();
      if (now == before) {
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
