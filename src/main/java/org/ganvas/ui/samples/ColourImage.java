package org.ganvas.ui.samples;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.ganvas.image.ColourPicture;

/** Coloured pictures as JavaFX wants them. */
public final class ColourImage {
  private ColourImage() {}

  /** The same picture, pixel by pixel. */
  public static WritableImage of(ColourPicture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.pixels(),
            0,
            picture.width());
    return image;
  }
}
