package org.ganvas.ui.latent;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.ganvas.image.GreyPicture;
import org.ganvas.ui.samples.GreyImage;
import org.ganvas.ui.samples.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * One picture, as large as it fits and with sharp pixels. It is drawn in the layout pass, hence at
 * most once a pulse.
 */
class PictureBox extends Region {
  private static final double MARGIN = 2;

  private final Canvas canvas = new Canvas();
  private @Nullable GreyPicture picture;
  private Rectangle2D place = new Rectangle2D(0, 0, 0, 0);

  PictureBox() {
    getStyleClass().add("picture-box");
    canvas.setManaged(false);
    getChildren().add(canvas);
  }

  /** Shows a picture on the next pulse, or nothing. */
  final void show(@Nullable GreyPicture shown) {
    picture = shown;
    // Its size does not depend on what it shows, so nothing around it is laid out anew.
    setNeedsLayout(true);
  }

  /** What is shown. */
  final @Nullable GreyPicture shown() {
    return picture;
  }

  /** Where the picture is, as last drawn. */
  final Rectangle2D place() {
    return place;
  }

  @Override
  protected final void layoutChildren() {
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    GraphicsContext to = canvas.getGraphicsContext2D();
    to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    GreyPicture drawn = picture;
    if (drawn == null) {
      return;
    }
    double density =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getRenderScaleX();
    double room = Math.min(getWidth(), getHeight()) - 2 * MARGIN;
    double scale = room / Math.max(drawn.width(), drawn.height());
    int width = (int) Math.rint(drawn.width() * scale * density);
    int height = (int) Math.rint(drawn.height() * scale * density);
    if (width < 1 || height < 1) {
      return;
    }
    place =
        new Rectangle2D(
            Math.floor((getWidth() - width / density) / 2),
            Math.floor((getHeight() - height / density) / 2),
            width / density,
            height / density);
    to.setImageSmoothing(false);
    to.drawImage(
        GreyImage.of(Pictures.scaled(drawn, width, height)),
        place.getMinX(),
        place.getMinY(),
        place.getWidth(),
        place.getHeight());
  }
}
