package org.ganvas.app;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Whether a graphics card can draw the window. Where Linux has none, JavaFX would load Mesa, which
 * draws with the processor and takes 50 MB, only to refuse it and draw with the processor itself;
 * and GTK would load it to ask what it could do, if no program of the session has before.
 */
final class GraphicsCard {
  /** Files of the drivers: those of the kernel, NVIDIA's own, Windows's for Linux inside it. */
  private static final List<String> DEVICES =
      List.of("dri", "nvidiactl", "nvidia0", "dxg", "mali0");

  private static final String PIPELINES = "prism.order";

  private GraphicsCard() {}

  /**
   * Has JavaFX draw with the processor at once where it would in the end. Before it starts; takes a
   * tenth of a second.
   */
  static void skipWhereThereIsNone() {
    boolean linux = System.getProperty("os.name", "").startsWith("Linux");
    if (linux && System.getProperty(PIPELINES) == null && !isIn(Path.of("/dev"))) {
      System.setProperty(PIPELINES, "sw");
      setUnlessSet("GDK_GL", "disable");
    }
  }

  /** Sets a variable of this process's environment, where alone GTK looks. */
  private static void setUnlessSet(String variable, String value) {
    try {
      Function.getFunction(Platform.C_LIBRARY_NAME, "setenv")
          .invokeInt(new Object[] {variable, value, 0});
    } catch (UnsatisfiedLinkError e) {
      LoggerFactory.getLogger(GraphicsCard.class).debug("GTK may load Mesa", e);
    }
  }

  /** Whether a folder of device files has one of a graphics card. */
  static boolean isIn(Path devices) {
    return DEVICES.stream().map(devices::resolve).anyMatch(Files::exists);
  }
}
