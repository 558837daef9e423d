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
 * @param action what can be done about it
 */
public record ShownNotice(Notice notice, LocalTime time, int times, Optional<NoticeAction> action) {

  ShownNotice again(LocalTime now) {
    return new ShownNotice(notice, now, times + 1, action);
  }
}
