package org.ganvas.app;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ganvas.cli.OpenCommand;

/** What Ganvas does when it is started. */
enum Start {
  /** Obeys the command line. */
  COMMAND,
  /** Opens the window. */
  WINDOW,
  /** Trains without a window, because there is no display to open one on. */
  HEADLESS;

  /**
   * The arguments as they are meant. Windows starts the program of a file's type with nothing but
   * the file, so a path from the root stands for the command that opens it.
   */
  static List<String> spelledOut(List<String> arguments) {
    return !arguments.isEmpty() && new File(arguments.get(0)).isAbsolute()
        ? Stream.concat(Stream.of(OpenCommand.NAME), arguments.stream()).toList()
        : arguments;
  }

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
