package org.ganvas.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GifTest {

  private static GreyPicture ramp(int from) {
    byte[] pixels = new byte[256];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (from + i);
    }
    return new GreyPicture(16, 16, pixels);
  }

  @Test
  void everyGreyLevelOfEveryFrameSurvives() throws IOException {
    List<ColourPicture> frames = Gif.decode(Gif.encode(List.of(ramp(0), ramp(100), ramp(3)), 10));

    assertThat(frames).hasSize(3);
    for (int i = 0; i < 256; i++) {
      assertThat(frames.get(1).pixels()[i]).isEqualTo(0xff000000 | (100 + i & 0xff) * 0x010101);
    }
  }

  @Test
  void itPlaysForEver() {
    assertThat(new String(Gif.encode(List.of(ramp(0), ramp(1)), 10), ISO_8859_1))
        .startsWith("GIF89a")
        .contains("NETSCAPE2.0\3\1\0\0");
  }

  @Test
  void fewColoursSurvive() throws IOException {
    ColourPicture picture = new ColourPicture(2, 1, new int[] {0xff8250df, 0xffffffff});

    assertThat(Gif.decode(Gif.encodeColours(List.of(picture), 10)).get(0).pixels())
        .isEqualTo(picture.pixels());
  }

  @Test
  void otherFilesAreRefused() {
    assertThatThrownBy(() -> Gif.decode("no picture".getBytes(ISO_8859_1)))
        .isInstanceOf(IOException.class)
        .hasMessage("This is no GIF file, or a damaged one.");
  }
}
