package org.ganvas.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ganvas.event.EventBus;
import org.ganvas.event.LiveSettings;
import org.ganvas.tensor.kernel.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final Session session =
      new Session(
          "test", Trainings.run(Trainings.tiny(10)), Optional.empty(), Course.FREE, new EventBus());

  @BeforeAll
  static void start() {
    Engine.start(1);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void withoutALimitTheNextIterationComesAtOnce() {
    session.iterate();

    assertThat(session.nanosToNextIteration()).isZero();
  }

  @Test
  void aSpeedLimitHasTheNextIterationWait() {
    session.apply(limited(0.1));
    assertThat(session.nanosToNextIteration()).as("before the first").isZero();

    session.iterate();

    assertThat(session.nanosToNextIteration()).isPositive().isLessThanOrEqualTo(10_000_000_000L);
  }

  @Test
  void aLimitThatIsLiftedHoldsNothingBack() {
    session.apply(limited(0.1));
    session.iterate();

    session.apply(limited(0));

    assertThat(session.nanosToNextIteration()).isZero();
  }

  @Test
  void aRunIsCompleteAfterItsLength() {
    for (int i = 0; i < 10; i++) {
      assertThat(session.isComplete()).isFalse();
      session.iterate();
    }

    assertThat(session.isComplete()).isTrue();
    assertThat(session.step()).isEqualTo(10);
  }

  private static LiveSettings limited(double iterationsPerSecond) {
    return Trainings.live(
        Trainings.with(Trainings.tiny(10), "speed-limit", Double.toString(iterationsPerSecond)));
  }
}
