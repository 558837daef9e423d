package org.ganvas.ui.networks;

import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ganvas.gan.loss.AdversarialLoss;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.nn.Shape;
import org.ganvas.recipe.Catalogue;
import org.ganvas.recipe.InvalidSetting;
import org.ganvas.recipe.Settings;

/** What the networks panel shows. Used on the JavaFX thread only. */
public final class NetworksViewModel {
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(this, "content", new Content.Nothing());

  /** What there is to see. */
  sealed interface Content {
    /** No settings are known yet. */
    record Nothing() implements Content {}

    /** Both networks. */
    record Tables(NetworkTable generator, NetworkTable discriminator) implements Content {}

    /** The networks cannot be planned; the message is one sentence for the user. */
    record Problem(String message) implements Content {}
  }

  /**
   * Shows the networks that settings describe, or why there are none.
   *
   * @param catalogue what the settings choose from
   * @param settings the values in force
   * @param example the shape of an example, {@code [channels, height, width]} or {@code [2]}
   */
  public void show(Catalogue catalogue, Settings settings, Shape example) {
    try {
      show(
          catalogue.generator(settings, example),
          catalogue.critic(settings, example),
          catalogue.loss(settings));
    } catch (InvalidSetting e) {
      content.set(new Content.Problem(Objects.requireNonNull(e.getMessage())));
    }
  }

  /** Shows two networks. */
  public void show(NetworkPlan generator, NetworkPlan critic, AdversarialLoss loss) {
    String input = critic.input().rank() == 1 ? "x, a point" : "x, a picture";
    content.set(
        new Content.Tables(
            NetworkTable.of("Generator", "z, the noise", generator, ""),
            NetworkTable.of(
                "Discriminator",
                input,
                critic,
                "Last activation under the %s loss: %s"
                    .formatted(loss.title(), loss.output().activation()))));
  }

  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }
}
