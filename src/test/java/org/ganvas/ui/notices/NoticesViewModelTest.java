package org.ganvas.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
  private final NoticesViewModel notices = new NoticesViewModel(() -> LocalTime.NOON);

  @Test
  void theNewestComesFirst() {
    say(Severity.INFO, "one");
    say(Severity.INFO, "two");

    assertThat(notices.onView())
        .extracting(shown -> shown.notice().message())
        .containsExactly("two", "one");
  }

  @Test
  void aRepetitionIsCounted() {
    say(Severity.WARNING, "slow");
    say(Severity.WARNING, "slow");

    assertThat(notices.onView()).singleElement().extracting(ShownNotice::times).isEqualTo(2);
    assertThat(notices.history()).hasSize(1);
  }

  @Test
  void errorsStayWhenThereAreTooMany() {
    say(Severity.ERROR, "broken");
    for (int i = 0; i < 5; i++) {
      say(Severity.INFO, "info " + i);
    }

    assertThat(notices.onView())
        .extracting(shown -> shown.notice().message())
        .containsExactly("info 4", "info 3", "broken");
    assertThat(notices.history()).hasSize(6);
  }

  @Test
  void dismissedNoticesStayInTheHistory() {
    say(Severity.ERROR, "broken");
    say(Severity.INFO, "ready");

    notices.dismissNewest();
    assertThat(notices.onView())
        .extracting(shown -> shown.notice().message())
        .containsExactly("broken");
    notices.dismiss(notices.onView().get(0));
    notices.dismissNewest();

    assertThat(notices.onView()).isEmpty();
    assertThat(notices.history()).hasSize(2);
  }

  @Test
  void theHistoryIsBounded() {
    for (int i = 0; i < 1000; i++) {
      say(Severity.INFO, "info " + i);
    }

    assertThat(notices.history()).hasSize(200);
    assertThat(notices.history().get(0).notice().message()).isEqualTo("info 999");
  }

  private void say(Severity severity, String message) {
    notices.show(new Notice(severity, message, ""));
  }
}
