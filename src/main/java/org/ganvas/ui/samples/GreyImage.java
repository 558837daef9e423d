package org.ganvas.ui.samples;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.ganvas.image.GreyPicture;

/** Grey pictures as JavaFX wants them. */
public final class GreyImage {
  private GreyImage() {}

  /** The same picture, pixel by pixel. */
  public static WritableImage of(GreyPicture picture) {
    int[] argb = new int[picture.pixels().length];
    for (int i = 0; i < argb.length; i++) {
      int grey = picture.pixels()[i] & 0xff;
      argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
    }
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            argb,
            0,
            picture.width());
    return image;
  }
}
