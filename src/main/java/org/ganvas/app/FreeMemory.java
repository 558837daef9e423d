package org.ganvas.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import java.util.Timer;
import java.util.TimerTask;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.LoggerFactory;

/**
 * Gives memory that is free back to the system. Left to themselves the Java heap and the C library
 * keep it for later, and the process of a steady run grows to nearly twice of what it uses. Both
 * ways are HotSpot's own; on another virtual machine nothing happens.
 */
final class FreeMemory {
  /**
   * Bounds of the heap's free share after a collection, in percent. Little garbage is made, so a
   * small heap is collected no more than about once a second.
   */
  private static final String LEAST_FREE = "15";

  private static final String MOST_FREE = "25";
  private static final long MILLIS_BETWEEN = 30_000;

  /** By then the window is open and the engine warm; what that took is garbage. */
  private static final long MILLIS_TO_START = 12_000;

  private FreeMemory() {}

  /** Begins to give memory back: the heap's after each collection, the C library's regularly. */
  static void giveBack() {
    TimerTask atOnce =
        new TimerTask() {
          @Override
          public void run() {
            keepHeapSmall();
          }
        };
    TimerTask trimming =
        new TimerTask() {
          @Override
          public void run() {
            trimNativeHeap();
          }
        };
    TimerTask afterStart =
        new TimerTask() {
          @Override
          public void run() {
            System.gc();
            trimNativeHeap();
          }
        };
    Timer timer = new Timer("ganvas-free-memory", true);
    timer.schedule(atOnce, 0);
    timer.schedule(afterStart, MILLIS_TO_START);
    timer.schedule(trimming, MILLIS_BETWEEN, MILLIS_BETWEEN);
  }

  /** Bounds the free share of the Java heap, unless the user has. */
  static void keepHeapSmall() {
    HotSpotDiagnosticMXBean hotSpot =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (hotSpot != null
        && hotSpot.getVMOption("MinHeapFreeRatio").getOrigin() == Origin.DEFAULT
        && hotSpot.getVMOption("MaxHeapFreeRatio").getOrigin() == Origin.DEFAULT) {
      hotSpot.setVMOption("MinHeapFreeRatio", LEAST_FREE);
      hotSpot.setVMOption("MaxHeapFreeRatio", MOST_FREE);
    }
  }

  /**
   * Has glibc return what was freed.
   *
   * @return whether it could be asked; only on Linux with a virtual machine that knows how
   */
  static boolean trimNativeHeap() {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      server.invoke(
          new ObjectName("com.sun.management:type=DiagnosticCommand"),
          "systemTrimNativeHeap",
          new Object[0],
          new String[0]);
      return true;
    } catch (JMException | RuntimeException e) {
      LoggerFactory.getLogger(FreeMemory.class).debug("Free native memory is not given back", e);
      return false;
    }
  }
}
