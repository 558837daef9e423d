package org.ganvas.image;

import java.util.Arrays;

/**
 * A visible mark: a strip under a picture that says that it is synthetic. The picture's own pixels
 * stay as they are.
 */
public final class Mark {
  private static final String LONG = "SYNTHETIC";

  /** Where a picture is too narrow for the word. */
  private static final String SHORT = "AI";

  private static final int MARGIN = 1;
  private static final int STRIP = PixelFont.HEIGHT + 2 * MARGIN;

  private Mark() {}

  /** The picture with the strip under it, white on black. */
  public static GreyPicture under(GreyPicture picture) {
    int width = picture.width();
    byte[] pixels = Arrays.copyOf(picture.pixels(), width * (picture.height() + STRIP));
    forEachPixel(width, picture.height(), at -> pixels[at] = (byte) 0xff);
    return new GreyPicture(width, picture.height() + STRIP, pixels);
  }

  /** The picture with the strip under it, white on black. */
  public static ColourPicture under(ColourPicture picture) {
    int width = picture.width();
    int[] pixels = Arrays.copyOf(picture.pixels(), width * (picture.height() + STRIP));
    Arrays.fill(pixels, width * picture.height(), pixels.length, 0xff000000);
    forEachPixel(width, picture.height(), at -> pixels[at] = 0xffffffff);
    return new ColourPicture(width, picture.height() + STRIP, pixels);
  }

  private interface Pixel {
    void set(int at);
  }

  private static void forEachPixel(int width, int top, Pixel pixel) {
    String word = PixelFont.width(LONG) < width ? LONG : SHORT;
    PixelFont.draw(
        word,
        (x, y) -> {
          if (MARGIN + x < width) {
            pixel.set((top + MARGIN + y) * width + MARGIN + x);
          }
        });
  }
}
