package org.ganvas.event;

/**
 * Something a person should read.
 *
 * @param severity how much it matters
 * @param message what happened and where, one sentence
 * @param advice what to do about it, one sentence, or empty when there is nothing to do
 */
public record Notice(Severity severity, String message, String advice) implements Event {

  /** How much a notice matters. */
  public enum Severity {
    /** For information. */
    INFO,
    /** Training goes on, but probably not as hoped. */
    WARNING,
    /** What was asked could not be done. */
    ERROR
  }
}
