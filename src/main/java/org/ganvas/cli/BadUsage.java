package org.ganvas.cli;

/**
 * What was asked cannot be meant: exit status 2. The message is one or two sentences for the user.
 */
final class BadUsage extends Exception {
  private static final long serialVersionUID = 1;

  BadUsage(String message) {
    super(message);
  }
}
