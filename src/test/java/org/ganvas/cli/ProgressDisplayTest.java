package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  private ProgressDisplay display(boolean interactive) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()), new PrintWriter(err), interactive, false, 80);
    return new ProgressDisplay(terminal, clock::get);
  }

  private static Progress at(long step) {
    return new Progress(step, 0, 1, 1, 100, 1000);
  }

  private void passSeconds(double seconds) {
    clock.addAndGet((long) (seconds * 1e9));
  }

  @Test
  void aLogGetsALineEveryFewSeconds() {
    ProgressDisplay display = display(false);
    for (int step = 1; step <= 120; step++) {
      display.update(at(step));
      passSeconds(0.1);
    }
    assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("step"));
  }

  @Test
  void aTerminalIsRedrawnInPlaceTenTimesASecond() {
    ProgressDisplay display = display(true);
    for (int step = 1; step <= 100; step++) {
      display.update(at(step));
      passSeconds(0.01);
    }
    assertThat(err.toString()).doesNotContain("\n");
    assertThat(err.toString().split("\r")).hasSize(11);
  }

  @Test
  void aMessageStandsAboveTheBar() {
    ProgressDisplay display = display(true);
    display.update(at(7));
    display.say("A notice.");
    assertThat(err.toString()).matches("(?s).*\r\u001b\\[KA notice\\.\\R\r\u001b\\[K.*step 7 .*");
  }

  @Test
  void theLastProgressIsShownHoweverSoonItCame() {
    ProgressDisplay display = display(false);
    display.update(at(1));
    display.update(at(2));
    display.finish();
    display.finish();
    assertThat(err.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("step 1 "),
            second -> assertThat(second).contains("step 2 "));
  }
}
