package org.ganvas.explore;

/** A question that a generator cannot answer. The message says in one sentence why. */
public final class ExploreException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the user
   */
  public ExploreException(String message) {
    super(message);
  }

  /**
   * @param message for the user
   * @param cause for the log
   */
  public ExploreException(String message, Throwable cause) {
    super(message, cause);
  }
}
