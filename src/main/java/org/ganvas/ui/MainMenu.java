package org.ganvas.ui;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** The window's menu: what has no button of its own. */
final class MainMenu {
  private final Map<Shortcut, Runnable> actions;

  /**
   * @param actions in the order they are listed
   */
  MainMenu(Map<Shortcut, Runnable> actions) {
    this.actions = new LinkedHashMap<>(actions);
  }

  /** The button that opens it. */
  MenuButton button() {
    MenuButton menu = new MenuButton("", new Icon(Feather.MENU));
    menu.setId("menu");
    menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
    menu.setAccessibleText("Menu");
    menu.setTooltip(HelpTip.of("Runs, recipes, export, theme, size of text, shortcuts."));
    actions.forEach((shortcut, action) -> menu.getItems().add(item(shortcut, action)));
    return menu;
  }

  /** A menu item carries its own accelerator, which works without the menu being open. */
  private static MenuItem item(Shortcut shortcut, Runnable action) {
    MenuItem item = new MenuItem(shortcut.description());
    item.setId("menu-" + shortcut.name().toLowerCase(Locale.ROOT));
    item.setAccelerator(shortcut.keys().get(0));
    item.setOnAction(event -> action.run());
    return item;
  }
}
