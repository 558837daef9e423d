package org.ganvas.cli;

/**
 * A command could not do what was asked, though it was asked rightly: exit status 1. The message is
 * one or two sentences for the user.
 */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1;

  CommandFailure(String message) {
    super(message);
  }

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
