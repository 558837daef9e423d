package org.ganvas.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a graphics card can draw the window. Where Linux has none, JavaFX would load Mesa, which
 * draws with the processor and takes 50 MB, only to refuse it and draw with the processor itself.
 */
final class GraphicsCard {
  /** Files of the drivers: those of the kernel, NVIDIA's own, Windows's for Linux inside it. */
  private static final List<String> DEVICES =
      List.of("dri", "nvidiactl", "nvidia0", "dxg", "mali0");

  private static final String PIPELINES = "prism.order";

  private GraphicsCard() {}

  /** Has JavaFX draw with the processor at once where it would in the end. Before it starts. */
  static void skipWhereThereIsNone() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (linux && System.getProperty(PIPELINES) == null && !isIn(Path.of("/dev"))) {
      System.setProperty(PIPELINES, "sw");
    }
  }

  /** Whether a folder of device files has one of a graphics card. */
  static boolean isIn(Path devices) {
    return DEVICES.stream().map(devices::resolve).anyMatch(Files::exists);
  }
}
