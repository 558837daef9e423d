package org.ganvas.image;

import java.util.Arrays;
import java.util.Map;

/**
 * A visible mark: a strip under a picture that says that it is synthetic. The picture's own pixels
 * stay as they are. Letters are drawn from a table, for servers have no fonts.
 */
public final class Mark {
  private static final String LONG = "SYNTHETIC";

  /** Where a picture is too narrow for the word. */
  private static final String SHORT = "AI";

  private static final int LETTER_WIDTH = 5;
  private static final int LETTER_HEIGHT = 7;
  private static final int MARGIN = 1;
  private static final int STRIP = LETTER_HEIGHT + 2 * MARGIN;

  /** Rows of five pixels, from the top; the leftmost pixel is the highest bit. */
  private static final Map<Character, int[]> LETTERS =
      Map.of(
          'A', new int[] {0b01110, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001},
          'C', new int[] {0b01110, 0b10001, 0b10000, 0b10000, 0b10000, 0b10001, 0b01110},
          'E', new int[] {0b11111, 0b10000, 0b10000, 0b11110, 0b10000, 0b10000, 0b11111},
          'H', new int[] {0b10001, 0b10001, 0b10001, 0b11111, 0b10001, 0b10001, 0b10001},
          'I', new int[] {0b01110, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110},
          'N', new int[] {0b10001, 0b11001, 0b10101, 0b10011, 0b10001, 0b10001, 0b10001},
          'S', new int[] {0b01111, 0b10000, 0b10000, 0b01110, 0b00001, 0b00001, 0b11110},
          'T', new int[] {0b11111, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100, 0b00100},
          'Y', new int[] {0b10001, 0b10001, 0b01010, 0b00100, 0b00100, 0b00100, 0b00100});

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
    String word = LONG.length() * (LETTER_WIDTH + 1) < width ? LONG : SHORT;
    for (int i = 0; i < word.length(); i++) {
      int[] rows = LETTERS.getOrDefault(word.charAt(i), new int[0]);
      for (int y = 0; y < rows.length; y++) {
        for (int x = 0; x < LETTER_WIDTH; x++) {
          int column = MARGIN + i * (LETTER_WIDTH + 1) + x;
          if ((rows[y] >> (LETTER_WIDTH - 1 - x) & 1) == 1 && column < width) {
            pixel.set((top + MARGIN + y) * width + column);
          }
        }
      }
    }
  }
}
