package org.ganvas.export;

/** Something cannot be exported or checked. The message is one sentence for the user. */
public final class ExportException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * @param message for the user
   */
  public ExportException(String message) {
    super(message);
  }

  /**
   * @param message for the user
   * @param cause for the log
   */
  public ExportException(String message, Throwable cause) {
    super(message, cause);
  }
}
