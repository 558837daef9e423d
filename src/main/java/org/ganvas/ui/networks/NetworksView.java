package org.ganvas.ui.networks;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.ganvas.ui.networks.NetworksViewModel.Content;

/** The networks panel: both networks' layers as tables, side by side where there is room. */
public final class NetworksView extends BorderPane {
  private static final double GAP_EMS = 1;
  private static final double ENOUGH_EMS = 24;

  private final Label em = new Label();

  /**
   * @param model what to show
   */
  public NetworksView(NetworksViewModel model) {
    getStyleClass().add("networks-view");
    getStylesheets()
        .add(
            Objects.requireNonNull(NetworksView.class.getResource("networks.css"))
                .toExternalForm());
    em.setManaged(false);
    getChildren().add(em);
    Runnable show = () -> setCenter(node(model.contentProperty().get()));
    em.fontProperty().addListener((property, before, now) -> show.run());
    model.contentProperty().addListener((property, before, now) -> show.run());
    show.run();
  }

  private Node node(Content content) {
    if (content instanceof Content.Tables tables) {
      return tables(tables);
    }
    return content instanceof Content.Problem problem
        ? message(problem.message(), "problem")
        : message("Choose an architecture: its layers appear here.", "placeholder");
  }

  private Node tables(Content.Tables tables) {
    Font font = em.getFont();
    SideBySide both =
        new SideBySide(
            new NetworkTableView(tables.generator(), "generator"),
            new NetworkTableView(tables.discriminator(), "discriminator"),
            GAP_EMS * font.getSize(),
            ENOUGH_EMS * font.getSize());
    both.getStyleClass().add("tables");
    ScrollPane scroll = new ScrollPane(both);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private static Node message(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return new StackPane(label);
  }
}
