package org.ganvas.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 28, 200})
  void aStripIsAddedAndThePictureStays(int width) {
    byte[] pixels = new byte[width * 3];
    Arrays.fill(pixels, (byte) 99);

    GreyPicture marked = Mark.under(new GreyPicture(width, 3, pixels));

    assertThat(marked.height()).isEqualTo(3 + 9);
    assertThat(Arrays.copyOf(marked.pixels(), pixels.length)).isEqualTo(pixels);
  }

  @ParameterizedTest
  @ValueSource(ints = {28, 200})
  void greyAndColouredStripsAreTheSame(int width) {
    GreyPicture grey = Mark.under(new GreyPicture(width, 1, new byte[width]));
    ColourPicture colour = Mark.under(new ColourPicture(width, 1, new int[width]));

    int white = 0;
    for (int i = width; i < grey.pixels().length; i++) {
      assertThat(colour.pixels()[i] & 0xff).isEqualTo(grey.pixels()[i] & 0xff);
      white += grey.pixels()[i] == 0 ? 0 : 1;
    }
    assertThat(white).isGreaterThan(20);
  }
}
