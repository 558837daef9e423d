package org.ganvas.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The processor time that the window has taken so far, in nanoseconds: of the thread that lays it
 * out and of the one that renders it. Where the system does not tell, it stays 0.
 */
final class DrawingTime implements LongSupplier {
  private static final String LAYOUT = "JavaFX Application Thread";
  private static final String RENDERING = "QuantumRenderer";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long[] drawing = {};

  @Override
  public long getAsLong() {
    if (!threads.isThreadCpuTimeSupported() || !threads.isThreadCpuTimeEnabled()) {
      return 0;
    }
    if (drawing.length == 0) {
      drawing =
          Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
              .filter(Objects::nonNull)
              .filter(thread -> draws(thread.getThreadName()))
              .mapToLong(ThreadInfo::getThreadId)
              .toArray();
    }
    return Arrays.stream(drawing).map(threads::getThreadCpuTime).filter(time -> time > 0).sum();
  }

  private static boolean draws(String thread) {
    return thread.equals(LAYOUT) || thread.startsWith(RENDERING);
  }
}
