package org.ganvas.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final Series.Style STYLE =
      new Series.Style("Loss D", "D", "D", Hue.DISCRIMINATOR, false);
  private static final int COLUMNS = 300;

  private static History history(int points, Points lossD) {
    History history = new History();
    for (int i = 0; i < points; i++) {
      float[] values = new float[Curve.values().length];
      values[Curve.LOSS_D.ordinal()] = lossD.at(i);
      history.append(i + 1L, values);
    }
    return history;
  }

  private static Chart chart(Points points, Mark... marks) {
    return new Chart("Losses", Floor.NONE, List.of(marks), List.of(new Series(STYLE, points)));
  }

  private static ChartFrame frame(Chart chart, History history, boolean logarithmic) {
    chart.growTo(history.size(), Integer.MAX_VALUE);
    Span run = new Span(1, history.size());
    return chart.frame(new StepIndex(history, history.size()), run, COLUMNS, logarithmic);
  }

  @Test
  void theWorkOfAFrameDoesNotGrowWithTheRun() {
    AtomicLong reads = new AtomicLong();
    History history = history(200_000, point -> point % 97);
    Chart chart =
        chart(
            point -> {
              reads.incrementAndGet();
              return history.value(Curve.LOSS_D, point);
            });
    chart.smooth(0.9);
    chart.growTo(199_990, Integer.MAX_VALUE);
    reads.set(0);

    frame(chart, history, false);

    // Raw and smoothed: at most 31 points scanned in each column and a few for the new ones.
    assertThat(reads.get()).isLessThan(32L * (COLUMNS + 4));
  }

  @Test
  void takesInNoMoreThanItsBudgetAtOnce() {
    AtomicLong reads = new AtomicLong();
    Chart chart =
        chart(
            point -> {
              reads.incrementAndGet();
              return 1;
            });
    chart.growTo(200_000, 1_000);
    assertThat(reads.get()).isBetween(900L, 1_000L);
    assertThat(chart.series().get(0).drawn().size()).isEqualTo(1_000);
  }

  @Test
  void aLongCurveKeepsTheExtremesOfEachColumn() {
    History history = history(30_000, point -> point == 15_050 ? 9 : point % 2);
    ChartFrame frame = frame(chart(point -> history.value(Curve.LOSS_D, point)), history, false);
    Trace.Bars bars = (Trace.Bars) frame.curves().get(0).line();
    assertThat(bars.high()[150]).isEqualTo(9);
    assertThat(bars.high()[149]).isEqualTo(1);
    assertThat(bars.low()[150]).isEqualTo(0);
    assertThat(frame.scale().share(9)).isLessThanOrEqualTo(1);
  }

  @Test
  void aShortCurveIsJoinedPointByPointWithGapsLeftOpen() {
    History history = history(20, point -> point == 5 ? Float.NaN : point);
    ChartFrame frame = frame(chart(point -> history.value(Curve.LOSS_D, point)), history, false);
    Trace.Line line = (Trace.Line) frame.curves().get(0).line();
    assertThat(line.values()).hasSize(20);
    assertThat(line.values()[5]).isNaN();
    assertThat(line.steps()[4]).isEqualTo(5);
    assertThat(frame.curves().get(0).last()).isEqualTo(19);
  }

  @Test
  void aGapOfColumnsStaysAGap() {
    History history = history(30_000, point -> point / 1000 == 10 ? Float.NaN : 1);
    Trace.Bars bars =
        (Trace.Bars)
            frame(chart(point -> history.value(Curve.LOSS_D, point)), history, false)
                .curves()
                .get(0)
                .line();
    assertThat(bars.high()[105]).isNaN();
    assertThat(bars.high()[95]).isEqualTo(1);
  }

  @Test
  void onALogScaleValuesOfZeroAndBelowAreHiddenAndItSaysSo() {
    History history = history(30_000, point -> point % 100 == 0 ? -1 : 10 + point % 90);
    Chart chart = chart(point -> history.value(Curve.LOSS_D, point));
    ChartFrame logarithmic = frame(chart, history, true);
    assertThat(logarithmic.hidesValues()).isTrue();
    assertThat(((Trace.Bars) logarithmic.curves().get(0).line()).low()[7])
        .isGreaterThanOrEqualTo(10);
    assertThat(logarithmic.scale().share(-1)).isNaN();
    assertThat(frame(chart, history, false).hidesValues()).isFalse();
  }

  @Test
  void equalRatiosAreEquallyHighOnALogScale() {
    ValueScale scale = new ValueScale.Logarithmic(1, 100);
    assertThat(scale.share(10)).isCloseTo(0.5, within(1e-12));
    assertThat(scale.ticks(4)).extracting(Tick::text).containsExactly("1", "10", "100");
  }

  @Test
  void aMeaningfulLevelNearTheValuesIsShownAndAFarOneIsNot() {
    History history = history(100, point -> 1 + point % 2 * 0.1f);
    Chart chart =
        chart(
            point -> history.value(Curve.LOSS_D, point),
            new Mark(1.15, "near", Hue.DISCRIMINATOR),
            new Mark(50, "far", Hue.DISCRIMINATOR));
    assertThat(frame(chart, history, false).marks())
        .extracting(Mark::meaning)
        .containsExactly("near");
  }

  @Test
  void aConstantCurveLiesInsideTheChart() {
    History history = history(100, point -> 3);
    ValueScale scale =
        frame(chart(point -> history.value(Curve.LOSS_D, point)), history, false).scale();
    assertThat(scale.share(3)).isBetween(0.2, 0.8);
  }

  @Test
  void smoothingIsTheUnbiasedMovingAverage() {
    float[] values = {4, Float.NaN, 8};
    Smoothed smoothed = new Smoothed(point -> values[point], 0.5);
    smoothed.growTo(3);
    assertThat(smoothed.at(0)).isEqualTo(4);
    assertThat(smoothed.at(1)).isNaN();
    // 4 has weight 1/4 and 8 has 1/2, of 3/4 together.
    assertThat(smoothed.at(2)).isCloseTo(20f / 3, within(1e-6f));
  }

  @Test
  void ticksAreRoundAndWithinTheAxis() {
    assertThat(Tick.linear(-0.3, 1.3, 4)).extracting(Tick::text).containsExactly("0", "0.5", "1.0");
    assertThat(Tick.whole(1, 4, 10)).extracting(Tick::text).containsExactly("1", "2", "3", "4");
    assertThat(Tick.linear(0, 100_000, 3))
        .extracting(Tick::text)
        .containsExactly("0", "50,000", "100,000");
  }
}
