package org.ganvas.nn;

/** A layer cannot take the input it is given. The message is one sentence for the user. */
public final class ShapeMismatch extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param message one sentence for the user
   */
  public ShapeMismatch(String message) {
    super(message);
  }
}
