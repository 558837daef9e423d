package org.ganvas.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/**
 * The theme and the size of text of everything on screen. Sizes in the stylesheet are in em, so
 * that the size of the root's font scales the whole window.
 */
public final class Appearance {
  private static final String STYLESHEET =
      Objects.requireNonNull(Appearance.class.getResource("/org/ganvas/ui/ganvas.css"))
          .toExternalForm();
  private static final String DARK = "ganvas-dark";
  private static final int TEXT_STEP = 10;

  private final ObjectProperty<Theme> theme;
  private final IntegerProperty textSize;

  /**
   * @param theme at first
   * @param textSize per cent of the usual size
   */
  public Appearance(Theme theme, int textSize) {
    this.theme = new SimpleObjectProperty<>(this, "theme", theme);
    this.textSize = new SimpleIntegerProperty(this, "textSize", textSize);
    this.theme.subscribe(Appearance::useForAllControls);
  }

  /** Keeps a scene's or a dialog's root looking as it should. */
  public void dress(Parent root) {
    root.getStylesheets().add(STYLESHEET);
    theme.subscribe(
        now -> {
          root.getStyleClass().remove(DARK);
          if (now == Theme.DARK) {
            root.getStyleClass().add(DARK);
          }
        });
    textSize.subscribe(
        percent -> root.setStyle("-fx-font-size: %sem;".formatted(percent.intValue() / 100.0)));
  }

  /** How everything is coloured. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Per cent of the usual size of text. */
  public IntegerProperty textSizeProperty() {
    return textSize;
  }

  /** Changes from light to dark or back. */
  public void switchTheme() {
    theme.set(theme.get().other());
  }

  /** Makes text larger by a step, up to the largest. */
  public void enlargeText() {
    textSize.set(TextSize.within(textSize.get() + TEXT_STEP));
  }

  /** Makes text smaller by a step, down to the smallest. */
  public void reduceText() {
    textSize.set(TextSize.within(textSize.get() - TEXT_STEP));
  }

  /** Makes text as large as it is at the first start. */
  public void resetText() {
    textSize.set(TextSize.USUAL);
  }

  private static void useForAllControls(Theme theme) {
    Application.setUserAgentStylesheet(
        switch (theme) {
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
          case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
  }
}
