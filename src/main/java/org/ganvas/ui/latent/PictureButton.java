package org.ganvas.ui.latent;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.look.HelpTip;
import org.ganvas.ui.samples.GreyImage;
import org.ganvas.ui.samples.Pictures;
import org.jspecify.annotations.Nullable;

/** A small picture that can be clicked, with a caption under it where it has one. */
final class PictureButton extends Button {
  private final ImageView view = new ImageView();
  private final int side;
  private @Nullable GreyPicture picture;

  /**
   * @param side of the picture, in pixels of the screen
   * @param name for screen readers
   * @param help one sentence
   * @param action what a click does
   */
  PictureButton(int side, String name, String help, Runnable action) {
    this.side = side;
    getStyleClass().setAll("picture-button");
    view.setFitWidth(side);
    view.setFitHeight(side);
    setGraphic(view);
    setContentDisplay(ContentDisplay.TOP);
    setAccessibleText(name);
    if (!help.isEmpty()) {
      setTooltip(HelpTip.of(help));
    }
    setOnAction(event -> action.run());
  }

  /** Shows another picture, or an empty frame. */
  void show(@Nullable GreyPicture shown) {
    if (!Objects.equals(shown, picture)) {
      picture = shown;
      view.setImage(shown == null ? null : GreyImage.of(Pictures.scaled(shown, side, side)));
    }
  }
}
