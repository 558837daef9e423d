package org.ganvas.cli;

/** What the process tells the shell. */
public final class ExitStatus {
  /** What was asked for is done. */
  public static final int DONE = 0;

  /** It could not be done. */
  public static final int FAILED = 1;

  /** The command was not understood. */
  public static final int BAD_USAGE = 2;

  /** Ctrl-C: 128 and the number of SIGINT, as shells have it and as the JVM exits by itself. */
  public static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
