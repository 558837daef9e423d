package org.ganvas.ui.notices;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ganvas.ui.look.Icon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The notices on view, laid over the content. Errors stay until they are dismissed; the others go
 * when there was time to read them, unless the mouse rests on them.
 */
public final class NoticeStack extends VBox {
  private static final Duration INFO_TIME = Duration.seconds(8);
  private static final Duration WARNING_TIME = Duration.seconds(20);

  private final NoticesViewModel model;
  private final Map<ShownNotice, Node> cards = new HashMap<>();

  /**
   * @param model the notices
   */
  public NoticeStack(NoticesViewModel model) {
    this.model = model;
    setId("notices");
    getStyleClass().add("notice-stack");
    setPickOnBounds(false);
    setMaxHeight(Region.USE_PREF_SIZE);
    model.onView().addListener((ListChangeListener<ShownNotice>) change -> show());
    show();
  }

  private void show() {
    cards.keySet().retainAll(model.onView());
    getChildren()
        .setAll(
            model.onView().stream()
                .map(shown -> cards.computeIfAbsent(shown, this::card))
                .toList());
  }

  private Node card(ShownNotice shown) {
    NoticeCard card = new NoticeCard(shown);
    Button dismiss = new Button("", new Icon(Feather.X));
    dismiss.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "notice-dismiss");
    dismiss.setAccessibleText("Dismiss");
    dismiss.setOnAction(event -> model.dismiss(shown));
    shown.offer().ifPresent(offer -> card.getChildren().add(button(shown, offer)));
    card.getChildren().add(dismiss);
    readingTime(shown)
        .ifPresent(
            time -> {
              PauseTransition untilRead = new PauseTransition(time);
              untilRead.setOnFinished(event -> model.dismiss(shown));
              card.hoverProperty()
                  .subscribe(
                      hovered -> {
                        if (hovered) {
                          untilRead.stop();
                        } else {
                          untilRead.playFromStart();
                        }
                      });
            });
    return card;
  }

  private Button button(ShownNotice shown, ShownNotice.Offer offer) {
    Button button = new Button(offer.text());
    button.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT, "notice-offer");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          model.dismiss(shown);
          offer.action().run();
        });
    return button;
  }

  /** What can be answered stays until it is. */
  private static Optional<Duration> readingTime(ShownNotice shown) {
    if (shown.offer().isPresent()) {
      return Optional.empty();
    }
    return switch (shown.notice().severity()) {
      case INFO -> Optional.of(INFO_TIME);
      case WARNING -> Optional.of(WARNING_TIME);
      case ERROR -> Optional.empty();
    };
  }
}
