package org.ganvas.app;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The engine's share of the computer's memory. JavaCPP reads these properties with the first ND4J
 * class and would otherwise allow native arrays no more than the Java heap, of which Ganvas needs
 * little.
 */
final class NativeMemory {
  private static final String MAX_NATIVE_BYTES = "org.bytedeco.javacpp.maxbytes";
  private static final String MAX_PROCESS_BYTES = "org.bytedeco.javacpp.maxphysicalbytes";

  /** The largest recipe at the largest batch fits; below it, nothing would train. */
  private static final long LEAST = 1L << 30;

  private NativeMemory() {}

  /** Sets the limits, unless the user has. */
  static void limit() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      setUnlessSet(MAX_NATIVE_BYTES, Long.toString(share(system.getTotalMemorySize())));
    }
    // The process's own size counts the Java heap and mapped files: no measure of the engine's.
    setUnlessSet(MAX_PROCESS_BYTES, "0");
  }

  /**
   * Bytes for native arrays.
   *
   * @param physical bytes the computer or the container has
   */
  static long share(long physical) {
    return Math.max(LEAST, physical / 2);
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
