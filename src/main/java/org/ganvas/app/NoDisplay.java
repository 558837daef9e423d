package org.ganvas.app;

/** There is a display by all signs, but no window can be opened on it. */
final class NoDisplay extends Exception {
  private static final long serialVersionUID = 1;

  NoDisplay(Throwable cause) {
    super("No window can be opened (%s).".formatted(cause.getMessage()), cause);
  }
}
