package org.ganvas.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.ganvas.event.History;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurvesViewModelTest {
  private final CurvesViewModel model = new CurvesViewModel();
  private final History history = new History();

  @BeforeEach
  void run() {
    record(1_000);
    model.prepare(history, true, List.of());
    model.recorded(1_000);
  }

  private void record(int points) {
    for (int i = 0; i < points; i++) {
      int step = history.size() + 1;
      history.append(step, step, step % 5 == 0 ? Float.NaN : 0.5f, 0.9f, 0.1f, 1, 2, 300);
    }
  }

  @Test
  void theWholeRunStaysInViewAsItGrows() {
    assertThat(model.span()).isEqualTo(new Span(1, 1_000));
    record(500);
    model.recorded(1_500);
    assertThat(model.span()).isEqualTo(new Span(1, 1_500));
  }

  @Test
  void whatIsNotRecordedYetIsNotShown() {
    record(500);
    assertThat(model.span().to()).isEqualTo(1_000);
  }

  @Test
  void aSelectionIsHeldUntilFollowed() {
    model.select(new Span(200, 300));
    model.showSelection();
    assertThat(model.span()).isEqualTo(new Span(200, 300));
    assertThat(model.followProperty().get()).isFalse();

    record(500);
    model.recorded(1_500);
    assertThat(model.span()).isEqualTo(new Span(200, 300));

    model.followProperty().set(true);
    assertThat(model.span()).isEqualTo(new Span(1_400, 1_500));
    record(100);
    model.recorded(1_600);
    assertThat(model.span()).isEqualTo(new Span(1_500, 1_600));

    model.showWholeRun();
    assertThat(model.span()).isEqualTo(new Span(1, 1_600));
    assertThat(model.followProperty().get()).isTrue();
  }

  @Test
  void unfollowedItHoldsWhatIsInView() {
    model.followProperty().set(false);
    record(500);
    model.recorded(1_500);
    assertThat(model.span()).isEqualTo(new Span(1, 1_000));
  }

  @Test
  void zoomingLeavesTheIterationUnderThePointerInPlace() {
    double place = model.span().share(250);
    model.zoom(0.5, 250);
    assertThat(model.span().length()).isEqualTo(999 * 0.5);
    assertThat(model.span().share(250)).isEqualTo(place);
    model.zoom(10, 250);
    assertThat(model.span()).isEqualTo(new Span(1, 1_000));
  }

  @Test
  void theKeysZoomOnTheNewestWhenNothingIsPointedAt() {
    model.zoom(0.5);
    assertThat(model.span().to()).isEqualTo(1_000);
    assertThat(model.followProperty().get()).isTrue();
  }

  @Test
  void theCrosshairTellsTheValuesOfTheNearestIteration() {
    model.pointAt(123.4);
    int point = model.crosshairProperty().get().orElseThrow();
    assertThat(model.step(point)).isEqualTo(123);
    Series lossD = model.chartsProperty().get().get(0).series().get(0);
    assertThat(model.valueAt(lossD, point)).isEqualTo("123.0");
    assertThat(model.describe()).startsWith("Iteration 123. Losses: Loss D 123.0, Loss G 0.5000");
  }

  @Test
  void smoothedValuesAreToldWithTheRawOnes() {
    model.smoothingProperty().set(0.5);
    Chart losses = model.chartsProperty().get().get(0);
    model.frame(losses, 100);
    assertThat(model.valueAt(losses.series().get(0), 1)).isEqualTo("1.667 (2.000)");
  }

  @Test
  void keysMoveTheCrosshairWithinTheView() {
    model.movePointer(-1);
    assertThat(model.crosshairProperty().get()).isEqualTo(OptionalInt.of(999));
    model.movePointer(5);
    assertThat(model.crosshairProperty().get()).isEqualTo(OptionalInt.of(999));
    model.pointAtFirst();
    assertThat(model.crosshairProperty().get()).isEqualTo(OptionalInt.of(0));
    model.movePointer(model.stride());
    assertThat(model.crosshairProperty().get()).isEqualTo(OptionalInt.of(9));
  }

  @Test
  void theLegendLooksPastAGapAtTheEnd() {
    Series lossG = model.chartsProperty().get().get(0).series().get(1);
    assertThat(model.newest(lossG)).isEqualTo("0.5000");
  }

  @Test
  void scoresAreNotDrawnAsProbabilities() {
    assertThat(model.frame(model.chartsProperty().get().get(1), 10).scale())
        .isEqualTo(new ValueScale.Linear(0, 1));
    model.prepare(history, false, List.of());
    model.recorded(history.size());
    Chart scores = model.chartsProperty().get().get(1);
    assertThat(scores.title()).isEqualTo("Scores");
    assertThat(model.frame(scores, 10).marks()).isEmpty();
  }

  @Test
  void anotherRunStartsAfresh() {
    model.pointAt(10);
    model.show(new Span(100, 200));
    model.prepare(new History(), true, List.of());
    assertThat(model.crosshairProperty().get()).isEmpty();
    assertThat(model.describe()).isEqualTo("Curves: no iteration yet");
    assertThat(model.followProperty().get()).isTrue();
  }
}
