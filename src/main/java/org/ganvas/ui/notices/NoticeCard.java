package org.ganvas.ui.notices;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ganvas.event.Notice;
import org.ganvas.event.Notice.Severity;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/** A notice with its severity as an icon, what happened, and what to do about it. */
final class NoticeCard extends HBox {

  NoticeCard(ShownNotice shown) {
    Notice notice = shown.notice();
    getStyleClass().addAll("notice", notice.severity().name().toLowerCase(Locale.ROOT));
    setAlignment(Pos.TOP_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(
        "%s: %s %s".formatted(named(notice.severity()), notice.message(), notice.advice()).strip());
    Label message =
        new Label(
            shown.times() > 1
                ? "%s (%d times)".formatted(notice.message(), shown.times())
                : notice.message());
    message.getStyleClass().add("notice-message");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    VBox text = new VBox(message);
    if (!notice.advice().isEmpty()) {
      Label advice = new Label(notice.advice());
      advice.getStyleClass().addAll("notice-advice", Styles.TEXT_MUTED);
      advice.setWrapText(true);
      advice.setMinHeight(USE_PREF_SIZE);
      text.getChildren().add(advice);
    }
    HBox.setHgrow(text, Priority.ALWAYS);
    Icon icon = new Icon(icon(notice.severity()));
    icon.getStyleClass().add("notice-icon");
    getChildren().addAll(icon, text);
  }

  private static Feather icon(Severity severity) {
    return switch (severity) {
      case INFO -> Feather.INFO;
      case WARNING -> Feather.ALERT_TRIANGLE;
      case ERROR -> Feather.ALERT_OCTAGON;
    };
  }

  private static String named(Severity severity) {
    return switch (severity) {
      case INFO -> "Notice";
      case WARNING -> "Warning";
      case ERROR -> "Error";
    };
  }
}
