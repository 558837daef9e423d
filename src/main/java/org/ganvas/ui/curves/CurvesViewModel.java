package org.ganvas.ui.curves;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.ganvas.event.History;
import org.ganvas.gan.loss.AdversarialLoss.Level;

/** What the curves panel shows. Used on the JavaFX thread only. */
public final class CurvesViewModel {
  /** The strongest smoothing. */
  public static final double MOST_SMOOTHING = 0.99;

  /** Points a curve takes in between two frames at most, so that no frame comes late. */
  static final int POINTS_A_FRAME = 200_000;

  /** The whole run is never drawn narrower than so many iterations. */
  private static final double FEWEST_STEPS = 10;

  /** One cannot zoom in further than this. */
  private static final double NARROWEST = 4;

  /** A mark is pointed at from this share of the view on: some pixels to each side. */
  private static final double NEAR = 0.012;

  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);
  private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale", false);
  private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ReadOnlyObjectWrapper<List<Chart>> charts =
      new ReadOnlyObjectWrapper<>(this, "charts", List.of());
  private final ReadOnlyObjectWrapper<OptionalInt> crosshair =
      new ReadOnlyObjectWrapper<>(this, "crosshair", OptionalInt.empty());
  private final ReadOnlyObjectWrapper<Optional<Span>> selection =
      new ReadOnlyObjectWrapper<>(this, "selection", Optional.empty());

  private StepIndex index = new StepIndex(new History(), 0);
  private List<ChangeMark> changes = List.of();
  private OptionalLong held = OptionalLong.empty();
  private StepWindow window = new StepWindow.WholeRun();

  /** Nothing to show yet. */
  public CurvesViewModel() {
    smoothing.addListener(
        (property, before, now) -> {
          charts.get().forEach(chart -> chart.smooth(smoothingWeight()));
          changed();
        });
    logScale.addListener((property, before, now) -> changed());
    follow.addListener((property, before, now) -> followOrHold(now));
  }

  /**
   * Shows another run from its beginning.
   *
   * @param history the run's curves, which grow while it trains
   * @param verdictIsProbability whether D's verdicts are probabilities (else scores)
   * @param levels levels of the losses that mean something
   */
  public void prepare(History history, boolean verdictIsProbability, List<Level> levels) {
    begin(history, RunCharts.of(history, verdictIsProbability, levels));
  }

  /** Shows curves of several runs over one another. */
  public void overlay(List<OverlaidRun> runs) {
    History axis = OverlaidRun.axis(runs);
    begin(axis, OverlaidRun.charts(runs, axis));
    recorded(axis.size());
  }

  private void begin(History history, List<Chart> shown) {
    held = OptionalLong.empty();
    changes = List.of();
    crosshair.set(OptionalInt.empty());
    selection.set(Optional.empty());
    index = new StepIndex(history, 0);
    charts.set(shown);
    shown.forEach(chart -> chart.smooth(smoothingWeight()));
    showWholeRun();
  }

  /** Marks the changes of settings on all charts. */
  public void showChanges(List<ChangeMark> marks) {
    changes = List.copyOf(marks);
    changed();
  }

  /** Points at an iteration whenever the hand points at no other. */
  public void hold(long step) {
    held = OptionalLong.of(step);
    pointAt(step);
  }

  /**
   * More of the run's history may be shown.
   *
   * @param points how many of its points are valid
   */
  public void recorded(int points) {
    if (points > index.size()) {
      index = new StepIndex(index.history(), points);
      changed();
    }
  }

  /** How strongly curves are smoothed, from 0, not at all, to {@link #MOST_SMOOTHING}. */
  public DoubleProperty smoothingProperty() {
    return smoothing;
  }

  /** Whether values are on a logarithmic scale. */
  public BooleanProperty logScaleProperty() {
    return logScale;
  }

  /** Whether the newest iteration stays in view. */
  public BooleanProperty followProperty() {
    return follow;
  }

  /** Brings all iterations into view. */
  public void showWholeRun() {
    setWindow(new StepWindow.WholeRun());
  }

  /** Changes whenever something must be drawn anew. */
  ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** The charts from top to bottom; none before the first run. */
  ReadOnlyObjectProperty<List<Chart>> chartsProperty() {
    return charts.getReadOnlyProperty();
  }

  /** The point whose values are pointed at. */
  ReadOnlyObjectProperty<OptionalInt> crosshairProperty() {
    return crosshair.getReadOnlyProperty();
  }

  /** The iterations that are being selected. */
  ReadOnlyObjectProperty<Optional<Span>> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /** The iterations in view. */
  Span span() {
    return window.span(run());
  }

  /**
   * Lays a chart out for drawing, taking in new points first.
   *
   * @param columns pixel columns
   */
  ChartFrame frame(Chart chart, int columns) {
    chart.growTo(index.size(), POINTS_A_FRAME);
    return chart.frame(index, span(), columns, logScale.get());
  }

  /** Whether a chart has points that its last frame could not take in yet. */
  boolean lags(Chart chart) {
    return chart.series().stream().anyMatch(series -> series.drawn().size() < index.size());
  }

  /** Brings some iterations into view, as far as there are any. */
  void show(Span wanted) {
    Span run = run();
    double length = Math.max(NARROWEST, wanted.length());
    double middle = (wanted.from() + wanted.to()) / 2;
    if (length >= run.length()) {
      showWholeRun();
    } else {
      double from = Math.min(Math.max(middle - length / 2, run.from()), run.to() - length);
      setWindow(new StepWindow.Chosen(new Span(from, from + length)));
    }
  }

  /**
   * Zooms and leaves one iteration where it is.
   *
   * @param factor of the length in view; below 1 zooms in
   * @param around the iteration that stays
   */
  void zoom(double factor, double around) {
    Span span = span();
    double length = Math.max(NARROWEST, span.length() * factor);
    double from = around - span.share(around) * length;
    show(new Span(from, from + length));
  }

  /** Zooms around the crosshair, or else keeps the newest iteration in view if it is followed. */
  void zoom(double factor) {
    Span span = span();
    if (crosshair.get().isPresent()) {
      zoom(factor, step(crosshair.get().getAsInt()));
    } else if (follow.get()) {
      double length = Math.max(NARROWEST, span.length() * factor);
      setWindow(
          length >= run().length() ? new StepWindow.WholeRun() : new StepWindow.Newest(length));
    } else {
      zoom(factor, span.step(0.5));
    }
  }

  /** Points at the iteration nearest to a step. */
  void pointAt(double step) {
    if (index.size() > 0) {
      crosshair.set(OptionalInt.of(index.nearest(step)));
    }
  }

  /** Points at nothing, or at the iteration that is held. */
  void pointNowhere() {
    crosshair.set(OptionalInt.empty());
    held.ifPresent(this::pointAt);
  }

  /** Whether a chart is the one at the top. */
  boolean isFirst(Chart chart) {
    return charts.get().indexOf(chart) == 0;
  }

  /** The changes of settings that are marked. */
  List<ChangeMark> changes() {
    return changes;
  }

  /** The changes of settings that lie so near an iteration that the hand cannot tell. */
  List<ChangeMark> changesNear(long step) {
    double reach = span().length() * NEAR;
    return changes.stream().filter(mark -> Math.abs(mark.step() - step) <= reach).toList();
  }

  /** Moves the crosshair by so many points, within the view; from nothing it starts at the end. */
  void movePointer(int points) {
    if (index.size() == 0) {
      return;
    }
    int first = firstInView();
    int last = lastInView();
    int from = crosshair.get().orElse(points < 0 ? last + 1 : first - 1);
    crosshair.set(OptionalInt.of(Math.min(last, Math.max(first, from + points))));
  }

  /** Points at the first iteration in view. */
  void pointAtFirst() {
    pointAt(span().from());
  }

  /** Points at the last iteration in view. */
  void pointAtLast() {
    pointAt(span().to());
  }

  /** How many points a hundredth of the view is, at least one. */
  int stride() {
    return Math.max(1, (lastInView() - firstInView()) / 100);
  }

  /** Marks iterations while they are being selected. */
  void select(Span span) {
    selection.set(Optional.of(span));
  }

  /** Ends a selection without any effect. */
  void dropSelection() {
    selection.set(Optional.empty());
  }

  /** Brings what is selected into view. */
  void showSelection() {
    Optional<Span> chosen = selection.get();
    dropSelection();
    chosen.ifPresent(this::show);
  }

  /** The iteration of a point. */
  long step(int point) {
    return index.history().step(point);
  }

  /** The newest value of a curve as the legend shows it, looking past a gap at the end. */
  String newest(Series series) {
    for (int point = index.size() - 1; point >= Math.max(0, index.size() - 64); point--) {
      float value = series.rawPoints().at(point);
      if (Float.isFinite(value)) {
        return NumberText.value(value);
      }
    }
    return NumberText.NONE;
  }

  /** A curve's value at a point; where it is smoothed, with the value as it is in brackets. */
  String valueAt(Series series, int point) {
    String raw = NumberText.value(series.rawPoints().at(point));
    if (!series.isSmoothed() || point >= series.drawn().size()) {
      return raw;
    }
    return "%s (%s)".formatted(NumberText.value(series.drawnPoints().at(point)), raw);
  }

  /** A chart in words, at the crosshair or else at the newest iteration. */
  String describe(Chart chart) {
    if (index.size() == 0) {
      return chart.title() + ": no iteration yet";
    }
    OptionalInt at = crosshair.get();
    String values =
        chart.series().stream()
            .map(
                series ->
                    series.style().name()
                        + " "
                        + (at.isPresent() ? valueAt(series, at.getAsInt()) : newest(series)))
            .collect(Collectors.joining(", "));
    return "%s: %s".formatted(chart.title(), values);
  }

  /** All charts in words. */
  String describe() {
    if (charts.get().isEmpty() || index.size() == 0) {
      return "Curves: no iteration yet";
    }
    long step = step(crosshair.get().orElse(index.size() - 1));
    return charts.get().stream()
        .map(this::describe)
        .collect(Collectors.joining("; ", "Iteration " + NumberText.whole(step) + ". ", ""));
  }

  private Span run() {
    if (index.size() == 0) {
      return new Span(0, FEWEST_STEPS);
    }
    double first = step(0);
    return new Span(first, Math.max(first + FEWEST_STEPS, step(index.size() - 1)));
  }

  private int firstInView() {
    return Math.min(index.firstAtOrAfter(span().from()), Math.max(0, index.size() - 1));
  }

  private int lastInView() {
    return Math.max(0, index.firstAtOrAfter(Math.nextUp(span().to())) - 1);
  }

  private double smoothingWeight() {
    return Math.min(MOST_SMOOTHING, Math.max(0, smoothing.get()));
  }

  private void setWindow(StepWindow next) {
    window = next;
    follow.set(!(next instanceof StepWindow.Chosen));
    changed();
  }

  private void followOrHold(boolean newest) {
    boolean holds = window instanceof StepWindow.Chosen;
    if (newest && holds) {
      setWindow(new StepWindow.Newest(span().length()));
    } else if (!newest && !holds) {
      setWindow(new StepWindow.Chosen(span()));
    }
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }
}
