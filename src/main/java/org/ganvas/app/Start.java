package org.ganvas.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ganvas.cli.OpenCommand;

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
    boolean opens = !arguments.isEmpty() && arguments.get(0).equals(OpenCommand.NAME);
    if (!arguments.isEmpty()
        && (!opens || arguments.stream().anyMatch(argument -> argument.startsWith("-")))) {
      return COMMAND;
    }
    boolean needsDisplayServer = system.toLowerCase(Locale.ROOT).startsWith("linux");
    boolean display =
        !environment.getOrDefault("DISPLAY", "").isEmpty()
            || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    if (display || !needsDisplayServer) {
      return WINDOW;
    }
    return opens ? COMMAND : HEADLESS;
  }
}
