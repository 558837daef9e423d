package org.ganvas.ui.latent;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.ganvas.ui.look.Figures;

/** The generated picture, the nearest training pictures beside it, and how near they are. */
final class NearestPane extends VBox {
  private static final int SIDE = 72;

  private final FlowPane row = new FlowPane();
  private final PictureButton generated;

  /**
   * @param model the way
   */
  NearestPane(LatentViewModel model) {
    getStyleClass().add("nearest-pane");
    generated = new PictureButton(SIDE, "Generated picture", "The generated picture.", () -> {});
    generated.setText("generated");
    generated.getStyleClass().add("generated");
    Label explanation =
        new Label(
            "Euclidean distances in grey levels, to the nearest of all training pictures. One learnt"
                + " by heart would be at 0.");
    explanation.getStyleClass().add("explanation");
    explanation.setWrapText(true);
    row.setId("latent-nearest");
    row.getStyleClass().add("strip");
    row.setAlignment(Pos.TOP_LEFT);
    getChildren().addAll(row, explanation);
    model.spotProperty().subscribe(spot -> generated.show(spot.map(Spot::picture).orElse(null)));
    model.nearest().neighboursProperty().subscribe(this::list);
  }

  private void list(List<Neighbour> neighbours) {
    row.getChildren().setAll(generated);
    for (Neighbour neighbour : neighbours) {
      PictureButton picture =
          new PictureButton(
              SIDE,
              "Training picture %d".formatted(neighbour.number() + 1),
              help(neighbour),
              () -> {});
      picture.setText(String.format(Locale.ROOT, "%,.0f", neighbour.distance()));
      picture.getStyleClass().add("real");
      picture.show(neighbour.picture());
      row.getChildren().add(picture);
    }
  }

  private static String help(Neighbour neighbour) {
    String which = "Training picture " + Figures.count(neighbour.number() + 1);
    return neighbour.label().isPresent()
        ? "%s, of class %d.".formatted(which, neighbour.label().getAsInt())
        : which + ".";
  }
}
