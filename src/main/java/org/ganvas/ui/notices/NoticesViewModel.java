package org.ganvas.ui.notices;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.ui.notices.ShownNotice.Offer;

/**
 * The notices on view and those of the past, newest first. A notice that repeats the last one
 * raises its count instead of standing there twice.
 */
public final class NoticesViewModel {
  private static final int ON_VIEW = 3;
  private static final int REMEMBERED = 200;

  private final Supplier<LocalTime> clock;
  private final ObservableList<ShownNotice> onView = FXCollections.observableArrayList();
  private final ObservableList<ShownNotice> history = FXCollections.observableArrayList();

  /**
   * @param clock what time it is
   */
  public NoticesViewModel(Supplier<LocalTime> clock) {
    this.clock = clock;
  }

  /** Notices not yet dismissed. */
  public ObservableList<ShownNotice> onView() {
    return onView;
  }

  /** All notices since the window opened, up to a bound. */
  public ObservableList<ShownNotice> history() {
    return history;
  }

  /** Shows a notice. */
  public void show(Notice notice) {
    show(notice, Optional.empty());
  }

  /** Shows a notice with something that can be done about it. */
  public void offer(Notice notice, Offer offer) {
    show(notice, Optional.of(offer));
  }

  private void show(Notice notice, Optional<Offer> offer) {
    raise(onView, notice, offer);
    raise(history, notice, offer);
    while (onView.size() > ON_VIEW) {
      onView.remove(leastWorthKeeping());
    }
    if (history.size() > REMEMBERED) {
      history.remove(REMEMBERED, history.size());
    }
  }

  /** Takes a notice from view; it stays in the history. */
  public void dismiss(ShownNotice shown) {
    onView.remove(shown);
  }

  /** Takes the newest notice from view, if there is one. */
  public void dismissNewest() {
    if (!onView.isEmpty()) {
      onView.remove(0);
    }
  }

  private void raise(ObservableList<ShownNotice> list, Notice notice, Optional<Offer> offer) {
    if (!list.isEmpty() && list.get(0).notice().equals(notice)) {
      list.set(0, list.get(0).again(clock.get()));
    } else {
      list.add(0, new ShownNotice(notice, clock.get(), 1, offer));
    }
  }

  /** The oldest that is no error, so that an error stays until it was read; else the oldest. */
  private int leastWorthKeeping() {
    for (int i = onView.size() - 1; i >= 0; i--) {
      if (onView.get(i).notice().severity() != Severity.ERROR) {
        return i;
      }
    }
    return onView.size() - 1;
  }
}
