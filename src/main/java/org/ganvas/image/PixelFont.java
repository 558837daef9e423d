package org.ganvas.image;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Capital letters and digits of 5 × 7 pixels from a table, for a server has no fonts that Java
 * could draw with.
 */
final class PixelFont {
  static final int WIDTH = 5;
  static final int HEIGHT = 7;

  /** From one letter to the next. */
  static final int ADVANCE = WIDTH + 1;

  /** Seven rows of two hexadecimal digits a letter; the leftmost pixel is the highest bit. */
  private static final String TABLE =
      """
      A0E11111F111111 B1E11111E11111E C0E11101010110E D1E11111111111E E1F10101E10101F
      F1F10101E101010 G0E11101711110F H1111111F111111 I0E04040404040E J0702020202120C
      K11121418141211 L1010101010101F M111B1515111111 N11191513111111 O0E11111111110E
      P1E11111E101010 Q0E11111115120D R1E11111E141211 S0F10100E01011E T1F040404040404
      U1111111111110E V11111111110A04 W1111111515150A X11110A040A1111 Y11110A04040404
      Z1F01020408101F 00E11131519110E 1040C040404040E 20E11010204081F 31F02040201110E
      402060A121F0202 51F101E0101110E 60608101E11110E 71F010204080808 80E11110E11110E
      90E11110F01020C .00000000000C0C -0000001F000000 (02040808080402 )08040202020408
      /00010204081000 ,000000000C0408""";

  private static final Map<Character, int[]> LETTERS = letters();

  private PixelFont() {}

  /** Takes a pixel of a text. */
  interface Pixel {
    void set(int x, int y);
  }

  /** How wide a text is. */
  static int width(String text) {
    return text.length() * ADVANCE;
  }

  /** Draws a text with its upper left corner at the origin; what is not in the table is a gap. */
  static void draw(String text, Pixel pixel) {
    String capitals = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      int[] rows = LETTERS.getOrDefault(capitals.charAt(i), new int[HEIGHT]);
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
          if ((rows[y] >> (WIDTH - 1 - x) & 1) == 1) {
            pixel.set(i * ADVANCE + x, y);
          }
        }
      }
    }
  }

  private static Map<Character, int[]> letters() {
    Map<Character, int[]> letters = new HashMap<>();
    for (String entry : TABLE.split("\\s+")) {
      int[] rows = new int[HEIGHT];
      for (int y = 0; y < HEIGHT; y++) {
        rows[y] = Integer.parseInt(entry.substring(1 + 2 * y, 3 + 2 * y), 16);
      }
      letters.put(entry.charAt(0), rows);
    }
    return letters;
  }
}
