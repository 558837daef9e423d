package org.ganvas.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ganvas.cli.ExitStatus;
import org.ganvas.cli.Ganvas;
import org.ganvas.cli.NativeEngine;
import org.ganvas.cli.Terminal;
import org.ganvas.recipe.Catalogue;

/**
 * The one entrance: the command line where a command is given, else a window where there is a
 * display, else a minute of training. It is no JavaFX {@code Application}, for Java would then want
 * JavaFX on its module path.
 */
public final class Main {
  /** What is done where there is neither a command nor a display. */
  private static final String[] WITHOUT_DISPLAY = {"train", "--minutes", "1"};

  private Main() {}

  /**
   * Does what the arguments say and ends the process with a status of {@link ExitStatus}.
   *
   * @param arguments a command with its options, or nothing
   */
  public static void main(String... arguments) {
    // The first two before any class that logs or computes: they are read once.
    Optional<Path> log = LogFile.begin(List.of(arguments).contains("--verbose"));
    NativeMemory.limit();
    FreeMemory.giveBack();
    Terminal terminal = Terminal.system(System.getenv());
    UnexpectedErrors errors = new UnexpectedErrors(terminal.err(), log);
    Thread.setDefaultUncaughtExceptionHandler(errors);
    int status = ExitStatus.FAILED;
    try {
      status = run(arguments, terminal);
    } catch (RuntimeException | Error e) {
      errors.uncaughtException(Thread.currentThread(), e);
    }
    // The threads of the native libraries and of JavaFX end with the process only.
    System.exit(status);
  }

  private static int run(String[] arguments, Terminal terminal) {
    Start start =
        Start.choose(List.of(arguments), System.getenv(), System.getProperty("os.name", ""));
    if (start == Start.WINDOW) {
      try {
        Window.show();
        return ExitStatus.DONE;
      } catch (NoDisplay e) {
        terminal.err().println(e.getMessage());
        start = Start.HEADLESS;
      }
    }
    Ganvas ganvas = new Ganvas(Catalogue.standard(), new NativeEngine(), terminal);
    if (start == Start.COMMAND) {
      return ganvas.run(arguments);
    }
    terminal
        .err()
        .println("Ganvas trains its default recipe for a minute; 'train --help' tells of more.");
    return ganvas.run(WITHOUT_DISPLAY);
  }
}
