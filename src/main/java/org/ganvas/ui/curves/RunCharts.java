package org.ganvas.ui.curves;

import java.util.List;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.gan.loss.AdversarialLoss.Level;

/** The charts of one run. */
final class RunCharts {
  private static final Series.Style LOSS_D =
      new Series.Style("Loss D", "D", "D", Hue.DISCRIMINATOR, false);
  private static final Series.Style LOSS_G =
      new Series.Style("Loss G", "G", "G", Hue.GENERATOR, true);
  private static final Series.Style VERDICT_REAL =
      new Series.Style("D(x)", "D(x)", "real", Hue.REAL, false);
  private static final Series.Style VERDICT_FAKE =
      new Series.Style("D(G(z))", "D(G(z))", "fake", Hue.GENERATOR, true);
  private static final Series.Style GRADIENT_D =
      new Series.Style("Gradient D", "D", "D", Hue.GRADIENT, false);
  private static final Series.Style GRADIENT_G =
      new Series.Style("Gradient G", "G", "G", Hue.GRADIENT, true);
  private static final Series.Style THROUGHPUT =
      new Series.Style("Images/s", "", "", Hue.TEXT, false);

  private RunCharts() {}

  /** The charts from top to bottom. */
  static List<Chart> of(History history, boolean verdictIsProbability, List<Level> levels) {
    List<Mark> lossMarks =
        levels.stream()
            .map(
                level ->
                    new Mark(
                        level.value(),
                        level.meaning(),
                        level.onDiscriminator() ? Hue.DISCRIMINATOR : Hue.GENERATOR))
            .toList();
    return List.of(
        new Chart(
            "Losses",
            Floor.NONE,
            lossMarks,
            List.of(series(LOSS_D, history, Curve.LOSS_D), series(LOSS_G, history, Curve.LOSS_G))),
        new Chart(
            verdictIsProbability ? "Verdicts" : "Scores",
            verdictIsProbability ? Floor.PROBABILITY : Floor.NONE,
            verdictIsProbability ? List.of(new Mark(0.5, "D cannot tell", Hue.MUTED)) : List.of(),
            List.of(
                series(VERDICT_REAL, history, Curve.VERDICT_REAL),
                series(VERDICT_FAKE, history, Curve.VERDICT_FAKE))),
        new Chart(
            "Gradient norms",
            Floor.ZERO,
            List.of(),
            List.of(
                series(GRADIENT_D, history, Curve.GRADIENT_NORM_D),
                series(GRADIENT_G, history, Curve.GRADIENT_NORM_G))),
        new Chart(
            "Images/s",
            Floor.ZERO,
            List.of(),
            List.of(series(THROUGHPUT, history, Curve.IMAGES_PER_SECOND))));
  }

  private static Series series(Series.Style style, History history, Curve curve) {
    return new Series(style, point -> history.value(curve, point));
  }
}
