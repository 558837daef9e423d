package org.ganvas.ui.notices;

import java.time.LocalTime;
import java.util.Optional;
import org.ganvas.event.Notice;

/**
 * A notice as the window keeps it.
 *
 * @param notice what is said
 * @param time when it was said last
 * @param times how often it was said in a row
 * @param offer what can be done about it at once, if anything
 */
public record ShownNotice(Notice notice, LocalTime time, int times, Optional<Offer> offer) {

  /**
   * Something that can be done about a notice.
   *
   * @param text of its button
   * @param action what it does
   */
  public record Offer(String text, Runnable action) {}

  ShownNotice again(LocalTime now) {
    return new ShownNotice(notice, now, times + 1, offer);
  }
}
