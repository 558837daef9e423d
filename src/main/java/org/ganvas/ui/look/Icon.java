package org.ganvas.ui.look;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An icon as large as the text around it: its size is that of its font, which the stylesheet can
 * give in em. (A bare {@link FontIcon} takes an em of itself, and grows each time it is styled.)
 */
public final class Icon extends Label {
  private static final double OF_TEXT = 1.2;

  private final FontIcon glyph;

  /**
   * @param icon what it shows
   */
  public Icon(Feather icon) {
    glyph = new FontIcon(icon);
    String family = glyph.getStyle();
    // The theme gives icons a size in pixels, over which only an inline style prevails.
    fontProperty()
        .subscribe(
            font ->
                glyph.setStyle(
                    family
                        + "-fx-icon-size: %dpx;".formatted(Math.round(font.getSize() * OF_TEXT))));
    setGraphic(glyph);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().setAll("icon");
  }

  /** Shows another icon. */
  public void show(Feather icon) {
    glyph.setIconCode(icon);
  }
}
