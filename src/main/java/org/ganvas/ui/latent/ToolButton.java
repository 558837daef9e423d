package org.ganvas.ui.latent;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** A flat button that is an icon. */
final class ToolButton extends Button {

  /**
   * @param id for tests and style sheets
   * @param icon what it shows
   * @param name for screen readers
   * @param help one sentence
   * @param action what it does
   */
  ToolButton(String id, Feather icon, String name, String help, Runnable action) {
    super("", new Icon(icon));
    setId(id);
    getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "tool-button");
    setAccessibleText(name);
    setTooltip(HelpTip.of(help));
    setOnAction(event -> action.run());
  }
}
