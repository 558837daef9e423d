package org.ganvas.cli;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress and messages on the terminal's error stream: a line that is redrawn where that is
 * possible, a new line every few seconds elsewhere. Used by one thread.
 */
final class ProgressDisplay {
  private static final long REDRAW_NANOS = 100_000_000;
  private static final long LINE_NANOS = 5_000_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final LongSupplier nanos;
  private long shownAt;
  private @Nullable Progress newest;
  private @Nullable Progress onScreen;

  /**
   * @param terminal where it is shown
   * @param nanos a clock, like {@link System#nanoTime}
   */
  ProgressDisplay(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /** Shows progress, unless it was shown just now. */
  void update(Progress progress) {
    newest = progress;
    long now = nanos.getAsLong();
    if (onScreen == null || now - shownAt >= (terminal.interactive() ? REDRAW_NANOS : LINE_NANOS)) {
      show(progress);
      shownAt = now;
    }
  }

  /** Says something on a line of its own, above the progress. */
  void say(String message) {
    if (terminal.interactive()) {
      terminal.err().print(CLEAR_LINE);
    }
    terminal.err().println(message);
    if (terminal.interactive() && newest != null) {
      show(newest);
    }
    terminal.err().flush();
  }

  /** Shows where the run has come to and leaves that line standing. */
  void finish() {
    if (newest != null) {
      if (terminal.interactive() || !newest.equals(onScreen)) {
        show(newest);
      }
      if (terminal.interactive()) {
        terminal.err().println();
      }
      newest = null;
    }
    terminal.err().flush();
  }

  private void show(Progress progress) {
    if (terminal.interactive()) {
      terminal
          .err()
          .print(CLEAR_LINE + ProgressLine.bar(progress, terminal.columns(), terminal.colour()));
    } else {
      terminal.err().println(ProgressLine.plain(progress));
    }
    terminal.err().flush();
    onScreen = progress;
  }
}
