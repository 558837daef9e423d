package org.ganvas.ui.notices;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.look.Icon;
import org.ganvas.ui.look.Shortcut;
import org.kordamp.ikonli.feather.Feather;

/** Says the last notice and opens the list of all. */
public final class NoticeHistoryButton extends Button {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final NoticesViewModel model;
  private final VBox list = new VBox();
  private final Popover popover;

  /**
   * @param model the notices
   */
  public NoticeHistoryButton(NoticesViewModel model) {
    super("", new Icon(Feather.BELL));
    this.model = model;
    setId("notice-history");
    getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    setTooltip(
        HelpTip.of(
            "Shows all notices since the window opened (" + Shortcut.NOTICES.display() + ")."));
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.history().isEmpty() ? "No notices" : newest(), model.history()));
    list.getStyleClass().add("notice-history");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("notice-history-scroll");
    popover = new Popover(scroll);
    popover.setTitle("Notices");
    popover.setHeaderAlwaysVisible(true);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
    setOnAction(event -> toggle());
    model.history().addListener((ListChangeListener<ShownNotice>) change -> fill());
    fill();
  }

  /** Opens the list, or closes it. */
  public void toggle() {
    if (popover.isShowing()) {
      popover.hide();
    } else {
      popover.show(this);
    }
  }

  private String newest() {
    return model.history().get(0).notice().message();
  }

  private void fill() {
    list.getChildren().setAll(model.history().stream().map(NoticeHistoryButton::entry).toList());
    if (list.getChildren().isEmpty()) {
      Label none = new Label("Nothing has happened yet that needs your attention.");
      none.getStyleClass().add(Styles.TEXT_MUTED);
      list.getChildren().add(none);
    }
  }

  private static Node entry(ShownNotice shown) {
    Label time = new Label(TIME.format(shown.time()));
    time.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    return new VBox(time, new NoticeCard(shown));
  }
}
