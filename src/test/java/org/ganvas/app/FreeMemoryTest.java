package org.ganvas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class FreeMemoryTest {
  private static final int BLOCK = 64 * 1024;
  private static final int BLOCKS = 2_000;

  @Test
  void theHeapKeepsLittleThatIsFree() {
    FreeMemory.keepHeapSmall();

    HotSpotDiagnosticMXBean hotSpot =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    assertThat(hotSpot.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("25");
    assertThat(hotSpot.getVMOption("MinHeapFreeRatio").getValue()).isEqualTo("15");
  }

  /** Every other block is kept, so that the C library cannot return the rest by itself. */
  @Test
  void whatNativeCodeHasFreedGoesBackToTheSystem() throws IOException {
    assumeThat(FreeMemory.trimNativeHeap()).as("glibc and a virtual machine that knows").isTrue();
    List<Pointer> kept = new ArrayList<>();
    List<Pointer> freed = new ArrayList<>();
    for (int i = 0; i < BLOCKS; i++) {
      Pointer block = Pointer.malloc(BLOCK);
      Pointer.memset(block, 1, BLOCK);
      (i % 2 == 0 ? kept : freed).add(block);
    }
    freed.forEach(Pointer::free);
    long before = residentKilobytes();

    FreeMemory.trimNativeHeap();

    long returned = before - residentKilobytes();
    kept.forEach(Pointer::free);
    assertThat(returned).isGreaterThan(BLOCKS / 2L * BLOCK / 1024 / 2);
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("RssAnon:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
