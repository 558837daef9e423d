package org.ganvas.ui.look;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * The window's tooltips: they come soon, stay long enough to be read and are as wide as a column.
 */
public final class HelpTip {
  private static final double WIDTH_IN_EM = 32;
  private static final Duration DELAY = Duration.millis(450);
  private static final Duration READING_TIME = Duration.seconds(30);

  private HelpTip() {}

  /** A tooltip with that text. */
  public static Tooltip of(String text) {
    Tooltip tip = new Tooltip(text);
    tip.getStyleClass().add("help-tip");
    tip.setWrapText(true);
    // A popup takes no width in em from the stylesheet.
    tip.fontProperty().subscribe(font -> tip.setMaxWidth(WIDTH_IN_EM * font.getSize()));
    tip.setShowDelay(DELAY);
    tip.setShowDuration(READING_TIME);
    return tip;
  }
}
