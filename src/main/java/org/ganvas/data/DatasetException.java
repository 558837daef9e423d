package org.ganvas.data;

/**
 * A dataset cannot be used. The message says what is wrong, where, and what to do, in one or two
 * sentences.
 */
public final class DatasetException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the user
   */
  public DatasetException(String message) {
    super(message);
  }

  /**
   * @param message for the user
   * @param cause for the log
   */
  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
