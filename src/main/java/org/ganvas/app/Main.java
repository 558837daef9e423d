package org.ganvas.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ganvas.cli.ExitStatus;
import org.ganvas.cli.Ganvas;
import org.ganvas.cli.NativeEngine;
import org.ganvas.cli.Terminal;
import org.ganvas.recipe.Catalogue;
import org.ganvas.ui.GanvasApplication;
import org.ganvas.ui.OpenRequests;
import org.ganvas.ui.state.UserFolders;
import org.slf4j.LoggerFactory;

/**
 * The one entrance: the command line where a command is given, else a window where there is a
 * display, else a minute of training. It is no JavaFX {@code Application}, for Java would then want
 * JavaFX on its module path.
 */
public final class Main {
  /** What is done where there is neither a command nor a display. */
  private static final String[] WITHOUT_DISPLAY = {"train", "--minutes", "1"};

  /** How long a window that is open may take to answer before there are two. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Does what the arguments say and ends the process with a status of {@link ExitStatus}.
   *
   * @param arguments a command with its options, or nothing
   */
  public static void main(String... arguments) {
    // The log and the limit before any class that logs or computes: they are read once.
    Optional<Path> log =
        LogFile.begin(List.of(arguments).contains("--verbose"), UserFolders.ofThisUser().logs());
    List<String> meant = Start.spelledOut(List.of(arguments));
    Start start = Start.choose(meant, System.getenv(), System.getProperty("os.name", ""));
    Optional<Window> window =
        start == Start.WINDOW ? Optional.of(Window.prepare()) : Optional.empty();
    // Curves are drawn with AWT, which would want a display of its own beside JavaFX's.
    System.setProperty("java.awt.headless", "true");
    NativeMemory.limit();
    FreeMemory.giveBack();
    Terminal terminal = Terminal.system(System.getenv());
    UnexpectedErrors errors = new UnexpectedErrors(terminal.err(), log);
    Thread.setDefaultUncaughtExceptionHandler(errors);
    int status = ExitStatus.FAILED;
    try {
      status = run(meant, window, terminal);
    } catch (RuntimeException | Error e) {
      errors.uncaughtException(Thread.currentThread(), e);
    }
    // The threads of the native libraries and of JavaFX end with the process only.
    System.exit(status);
  }

  /** Opens the window, unless another process has one, which then opens the files. */
  private static int open(Window window, List<Path> files) throws NoDisplay {
    Path folder = UserFolders.ofThisUser().runtime(System.getenv());
    SingleInstance.Claim claim = SingleInstance.claim(folder, files, PATIENCE);
    if (claim instanceof SingleInstance.Told) {
      return ExitStatus.DONE;
    }
    OpenRequests requests = GanvasApplication.requests();
    if (!files.isEmpty()) {
      requests.open(files);
    }
    if (claim instanceof SingleInstance.First first) {
      first.answer(requests::open);
    } else if (claim instanceof SingleInstance.Alone alone) {
      LoggerFactory.getLogger(Main.class).warn("There may be two windows: {}", alone.why());
    }
    window.show();
    return ExitStatus.DONE;
  }

  private static int run(List<String> arguments, Optional<Window> window, Terminal terminal) {
    if (window.isPresent()) {
      try {
        return open(window.get(), arguments.stream().skip(1).map(Path::of).toList());
      } catch (NoDisplay e) {
        terminal.err().println(e.getMessage());
      }
    }
    Ganvas ganvas = new Ganvas(Catalogue.standard(), new NativeEngine(), terminal);
    if (!arguments.isEmpty()) {
      return ganvas.run(arguments.toArray(String[]::new));
    }
    terminal
        .err()
        .println("Ganvas trains its default recipe for a minute; 'train --help' tells of more.");
    return ganvas.run(WITHOUT_DISPLAY);
  }
}
