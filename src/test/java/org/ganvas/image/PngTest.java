package org.ganvas.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PngTest {

  @Property(tries = 30)
  void everyGreyLevelSurvives(
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll @IntRange(min = 1, max = 40) int height,
      @ForAll byte first)
      throws IOException {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (first + i);
    }

    GreyPicture read = Png.decode(Png.encode(new GreyPicture(width, height, pixels)));

    assertThat(read.width()).isEqualTo(width);
    assertThat(read.height()).isEqualTo(height);
    assertThat(read.pixels()).isEqualTo(pixels);
  }

  /** The header of a PNG file: 8 bits, colour type 0, which is grey. */
  @Test
  void filesAreEightBitGrey() {
    byte[] png = Png.encode(new GreyPicture(3, 2, new byte[6]));

    assertThat(Arrays.copyOf(png, 4)).containsExactly((byte) 0x89, 'P', 'N', 'G');
    assertThat(png[24]).isEqualTo((byte) 8);
    assertThat(png[25]).isEqualTo((byte) 0);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatThrownBy(() -> Png.decode(new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class)
        .hasMessage("This is no PNG file of an 8-bit grey picture.");
    byte[] png = Png.encode(new GreyPicture(30, 30, new byte[900]));
    assertThatThrownBy(() -> Png.decode(Arrays.copyOf(png, 45)))
        .isInstanceOf(IOException.class)
        .hasMessage("This PNG file is damaged.");
    assertThatThrownBy(() -> new GreyPicture(2, 2, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
