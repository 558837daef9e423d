package org.ganvas.run;

/**
 * A run cannot be kept on disk or read back. The message says what is wrong, where, and what to do,
 * in one or two sentences.
 */
public final class RunException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the user
   */
  public RunException(String message) {
    super(message);
  }

  /**
   * @param message for the user
   * @param cause for the log
   */
  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
