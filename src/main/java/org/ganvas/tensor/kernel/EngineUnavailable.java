package org.ganvas.tensor.kernel;

/** The native libraries cannot be used; the message tells the user why and what to do. */
public final class EngineUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  EngineUnavailable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
