package org.ganvas.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Ganvas does when it is started. */
enum Start {
  /** Obeys the command line. */
  COMMAND,
  /** Opens the window. */
  WINDOW,
  /** Trains without a window, because there is no display to open one on. */
  HEADLESS;

  /** What the user asked for, and for want of that what the system allows. */
  static Start choose(List<String> arguments, Map<String, String> environment, String system) {
    if (!arguments.isEmpty()) {
      return COMMAND;
    }
    boolean needsDisplayServer = system.toLowerCase(Locale.ROOT).startsWith("linux");
    boolean display =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    return display || !needsDisplayServer ? WINDOW : HEADLESS;
  }
}
