package org.ganvas.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Where a command writes, and what can be drawn there.
 *
 * @param out for what was asked for; nothing else is written here, so that it can be piped
 * @param err for progress and errors
 * @param interactive whether a line on {@code err} can be redrawn
 * @param colour whether {@code err} shows ANSI colours
 * @param columns width of a line on {@code err}, at least {@value #NARROWEST}
 */
public record Terminal(
    PrintWriter out, PrintWriter err, boolean interactive, boolean colour, int columns) {
  private static final int NARROWEST = 20;
  private static final Path LINUX_STDERR = Path.of("/proc/self/fd/2");

  /** Keeps the width usable. */
  public Terminal {
    columns = Math.max(NARROWEST, columns);
  }

  /**
   * The terminal or the pipes this process was started with.
   *
   * @param environment {@code TERM}, {@code NO_COLOR} and {@code COLUMNS} are honoured
   */
  public static Terminal system(Map<String, String> environment) {
    boolean interactive =
        !"dumb".equals(environment.getOrDefault("TERM", "")) && errorsReachATerminal();
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        interactive,
        interactive && environment.getOrDefault("NO_COLOR", "").isEmpty(),
        columns(environment, interactive));
  }

  private static int columns(Map<String, String> environment, boolean interactive) {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return interactive
          ? new UsageMessageSpec().autoWidth(true).width()
          : UsageMessageSpec.DEFAULT_USAGE_WIDTH;
    }
  }

  /**
   * {@link System#console()} speaks of standard input and output, and since JDK 22 is there without
   * a terminal, too; Linux can tell of standard error itself.
   */
  private static boolean errorsReachATerminal() {
    if (Files.isSymbolicLink(LINUX_STDERR)) {
      try {
        String target = Files.readSymbolicLink(LINUX_STDERR).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return console().isPresent();
  }

  /** The console where it is a terminal; asked by reflection, for JDK 17 cannot be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<Console> console() {
    Console console = System.console();
    if (console == null) {
      return Optional.empty();
    }
    try {
      boolean terminal = (boolean) Console.class.getMethod("isTerminal").invoke(console);
      return terminal ? Optional.of(console) : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.of(console);
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * A stream in UTF-8, which every present terminal but that of Windows shows, whatever the locale
   * says; containers often have none.
   */
  private static PrintWriter stream(FileDescriptor descriptor) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    Charset charset = windows ? console().map(Console::charset).orElse(UTF_8) : UTF_8;
    OutputStream raw = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(raw, charset), true);
  }
}
