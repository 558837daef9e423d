package org.ganvas.ui.curves;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.ganvas.event.History;
import org.ganvas.gan.loss.AdversarialLoss.Level;

/** What the curves panel shows. Used on the JavaFX thread only. */
public final class CurvesViewModel {
  private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing", 0);
  private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale", false);
  private final BooleanProperty follow = new SimpleBooleanProperty(this, "follow", true);

  /**
   * Shows another run from its beginning.
   *
   * @param history the run's curves, which grow while it trains
   * @param verdictIsProbability whether D's verdicts are probabilities (else scores)
   * @param levels levels of the losses that mean something
   */
  public void prepare(History history, boolean verdictIsProbability, List<Level> levels) {}

  /**
   * More of the run's history may be shown.
   *
   * @param points how many of its points are valid
   */
  public void recorded(int points) {}

  /** How strongly curves are smoothed, from 0, not at all, to 0.99. */
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
}
