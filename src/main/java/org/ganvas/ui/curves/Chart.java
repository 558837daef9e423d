package org.ganvas.ui.curves;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ganvas.image.Ticks;

/** One chart: its curves, and how they are laid out for drawing. */
final class Chart {
  /** Below this many points a column, they are joined by lines. */
  private static final int DENSE = 2;

  /**
   * How far a smoothed chart shows the raw values beyond the smoothed ones, as a share of its
   * height.
   */
  private static final double RAW_MARGIN = 0.5;

  private static final int BOUND_STEPS = 12;

  private final String title;
  private final List<Series> series;
  private final List<Mark> marks;
  private final Floor floor;

  /**
   * @param title of the chart
   * @param floor where its linear axis must reach
   * @param marks levels that mean something
   * @param series its curves
   */
  Chart(String title, Floor floor, List<Mark> marks, List<Series> series) {
    this.title = title;
    this.floor = floor;
    this.marks = List.copyOf(marks);
    this.series = List.copyOf(series);
  }

  String title() {
    return title;
  }

  List<Series> series() {
    return series;
  }

  /** Smooths all curves. */
  void smooth(double weight) {
    series.forEach(one -> one.smooth(weight));
  }

  /** Takes in points up to a size, but no more than a budget at once. */
  void growTo(int size, int budget) {
    series.forEach(one -> one.growTo(size, budget));
  }

  /**
   * Lays the chart out. The work depends on the columns, not on the run's length.
   *
   * @param index finds points by their iteration
   * @param span the iterations in view
   * @param columns pixel columns
   * @param logarithmic whether the vertical axis is
   */
  ChartFrame frame(StepIndex index, Span span, int columns, boolean logarithmic) {
    int from = index.firstAtOrAfter(span.from());
    int to = index.firstAtOrAfter(Math.nextUp(span.to()));
    Extremes drawn = new Extremes();
    Extremes raw = new Extremes();
    for (Series one : series) {
      drawn.add(extremes(one.drawn(), from, to));
      raw.add(extremes(one.raw(), from, to));
    }
    ValueScale scale = logarithmic ? logarithmicScale(drawn, raw) : linearScale(drawn, raw);
    boolean dense = to - from > DENSE * columns;
    int[] bounds = dense ? index.columnBounds(span, columns) : new int[0];
    List<ChartFrame.Drawn> curves =
        series.stream()
            .map(
                one ->
                    new ChartFrame.Drawn(
                        one,
                        one.isSmoothed()
                            ? Optional.of(
                                dense
                                    ? bars(one.raw(), bounds, logarithmic)
                                    : line(one.rawPoints(), one.raw().size(), index, from, to))
                            : Optional.empty(),
                        dense
                            ? bars(one.drawn(), bounds, logarithmic)
                            : line(one.drawnPoints(), one.drawn().size(), index, from, to),
                        last(one, from, to)))
            .toList();
    return new ChartFrame(
        span,
        scale,
        marks.stream().filter(mark -> isWithin(scale.share(mark.value()))).toList(),
        curves,
        logarithmic && raw.low() <= 0);
  }

  private ValueScale linearScale(Extremes drawn, Extremes raw) {
    if (floor == Floor.PROBABILITY || drawn.isEmpty()) {
      return new ValueScale.Linear(0, 1);
    }
    double margin = RAW_MARGIN * (drawn.high() - drawn.low());
    double low = Math.min(drawn.low(), Math.max(raw.low(), drawn.low() - margin));
    double high = Math.max(drawn.high(), Math.min(raw.high(), drawn.high() + margin));
    double reach = Math.max(high - low, Math.max(Math.abs(low), Math.abs(high)) * 0.1);
    double fitLow = low;
    double fitHigh = high;
    for (Mark mark : marks) {
      if (mark.value() >= low - reach && mark.value() <= high + reach) {
        fitLow = Math.min(fitLow, mark.value());
        fitHigh = Math.max(fitHigh, mark.value());
      }
    }
    if (floor == Floor.ZERO) {
      fitLow = Math.min(fitLow, 0);
    }
    if (fitHigh - fitLow < 1e-6 * Math.max(Math.abs(fitLow), Math.abs(fitHigh))
        || fitHigh == fitLow) {
      double half = fitLow == 0 ? 1 : Math.abs(fitLow) * 0.1;
      fitLow -= half;
      fitHigh += half;
    }
    // Bounds move in small steps rather than with each value, so that the picture stays calm.
    double distance = Ticks.distance(fitHigh - fitLow, BOUND_STEPS);
    return new ValueScale.Linear(
        Math.floor(fitLow / distance + 1e-6) * distance,
        Math.ceil(fitHigh / distance - 1e-6) * distance);
  }

  private static ValueScale logarithmicScale(Extremes drawn, Extremes raw) {
    if (raw.high() <= 0 || raw.isEmpty()) {
      return new ValueScale.Logarithmic(0.1, 1);
    }
    Extremes fit = drawn.high() > 0 ? drawn : raw;
    double low = fit.lowestPositive();
    double high = fit.high();
    double margin = Math.max(1.1, Math.pow(high / low, 0.05));
    return new ValueScale.Logarithmic(low / margin, high * margin);
  }

  private static boolean isWithin(double share) {
    return share >= 0 && share <= 1;
  }

  private static Extremes extremes(Pyramid pyramid, int from, int to) {
    int end = Math.min(to, pyramid.size());
    return pyramid.extremes(Math.min(from, end), end);
  }

  private static Trace bars(Pyramid pyramid, int[] bounds, boolean positiveOnly) {
    int columns = bounds.length - 1;
    float[] low = new float[columns];
    float[] high = new float[columns];
    for (int column = 0; column < columns; column++) {
      Extremes extremes = extremes(pyramid, bounds[column], bounds[column + 1]);
      float lowest = positiveOnly ? extremes.lowestPositive() : extremes.low();
      boolean gap = lowest > extremes.high();
      low[column] = gap ? Float.NaN : lowest;
      high[column] = gap ? Float.NaN : extremes.high();
    }
    return new Trace.Bars(low, high);
  }

  /** The points in view and one more on each side, so that lines reach the edges. */
  private static Trace line(Points points, int size, StepIndex index, int from, int to) {
    int first = Math.max(0, from - 1);
    int end = Math.max(first, Math.min(size, to + 1));
    double[] steps = new double[end - first];
    float[] values = new float[end - first];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = index.history().step(first + i);
      values[i] = points.at(first + i);
    }
    return new Trace.Line(steps, values);
  }

  private static float last(Series one, int from, int to) {
    int end = Math.min(to, one.drawn().size());
    // Gaps at the end are short: looking back further would make the work depend on the run.
    int first = Math.max(from, end - 64);
    return (float)
        Stream.iterate(end - 1, point -> point >= first, point -> point - 1)
            .mapToDouble(point -> one.drawnPoints().at(point))
            .filter(Double::isFinite)
            .findFirst()
            .orElse(Double.NaN);
  }
}
