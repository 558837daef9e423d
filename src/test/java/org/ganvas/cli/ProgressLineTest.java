package org.ganvas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.event.Snapshot;
import org.ganvas.recipe.RunLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {
  private static final Progress HALFWAY =
      new Progress(1_240, 0.5, 0.6931, 1.0214, 2_310.4, 130_000);

  @Test
  void aWideTerminalShowsEverything() {
    assertThat(ProgressLine.bar(HALFWAY, 120, false))
        .isEqualTo(
            " 50 %  [####################--------------------]  step 1,240  D 0.693  G 1.021"
                + "  2,310 images/s  ETA 02:10");
  }

  @Test
  void anOrdinaryTerminalStillHasABar() {
    assertThat(ProgressLine.bar(HALFWAY, 80, false))
        .isEqualTo(
            " 50 %  [######-------]  step 1,240  D 0.693  G 1.021  2,310 images/s  ETA 02:10");
  }

  @Test
  void aNarrowTerminalShowsWhatMatters() {
    assertThat(ProgressLine.bar(HALFWAY, 40, false))
        .isEqualTo(" 50 %  step 1,240  D 0.693  ETA 02:10");
  }

  @Test
  void lossesHaveTheWindowsColours() {
    assertThat(ProgressLine.bar(HALFWAY, 80, true))
        .contains("\u001b[38;5;33mD 0.693\u001b[0m", "\u001b[38;5;135mG 1.021\u001b[0m");
  }

  @Test
  void aLogShowsEverythingInALine() {
    assertThat(ProgressLine.plain(HALFWAY))
        .isEqualTo(" 50 %  step 1,240  D 0.693  G 1.021  2,310 images/s  ETA 02:10");
  }

  @Property(tries = 200)
  void theBarNeverWraps(
      @ForAll @IntRange(min = 40, max = 300) int columns,
      @ForAll @LongRange(min = 0, max = 100_000_000) long step,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double loss,
      @ForAll @LongRange(min = -1, max = 360_000_000) long remaining) {
    Progress progress = new Progress(step, share, loss, loss, 1e6, remaining);
    assertThat(ProgressLine.bar(progress, columns, false).length()).isLessThan(columns);
  }

  @ParameterizedTest
  @CsvSource({"0,00:00", "59600,01:00", "3599000,59:59", "3730000,1:02:10", "-1,--:--"})
  void timeIsShownAsAClock(long millis, String clock) {
    assertThat(ProgressLine.time(millis)).isEqualTo(clock);
  }

  @Test
  void beforeTheFirstIterationThereIsNoLoss() {
    assertThat(
            ProgressLine.plain(
                Progress.of(snapshot(0, 0, 0), new History(), new RunLength.Iterations(9))))
        .isEqualTo("  0 %  step 0  D -  G -  0 images/s  ETA --:--");
  }

  @Test
  void theShareIsMeasuredByTheRunsOwnLength() {
    Snapshot snapshot = snapshot(250, 0.5, 15_000);
    assertThat(share(snapshot, new RunLength.Iterations(1000))).isEqualTo(0.25);
    assertThat(share(snapshot, new RunLength.Epochs(5))).isEqualTo(0.1);
    assertThat(share(snapshot, new RunLength.Minutes(1))).isEqualTo(0.25);
    assertThat(share(snapshot, new RunLength.Iterations(100))).as("never past the end").isOne();
  }

  @Test
  void lossesAreMeansOfTheNewestIterationsThatHaveThem() {
    History history = new History();
    for (int step = 1; step <= 60; step++) {
      float lossG = step % 2 == 0 ? 3 : Float.NaN;
      history.append(step, step, lossG, 0, 0, 0, 0, 0);
    }
    assertThat(Progress.mean(history, Curve.LOSS_D, 60)).isEqualTo(35.5);
    assertThat(Progress.mean(history, Curve.LOSS_G, 60)).isEqualTo(3);
    assertThat(Progress.mean(history, Curve.LOSS_D, 1)).isEqualTo(1);
  }

  private static double share(Snapshot snapshot, RunLength length) {
    return Progress.of(snapshot, new History(), length).share();
  }

  private static Snapshot snapshot(long step, double epoch, long trainedMillis) {
    return new Snapshot(step, epoch, 0, 0, trainedMillis, -1, null, 0, 0);
  }
}
