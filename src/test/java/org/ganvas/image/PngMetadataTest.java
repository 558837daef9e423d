package org.ganvas.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PngMetadataTest {
  private static final GreyPicture PICTURE = new GreyPicture(2, 1, new byte[] {7, (byte) 200});

  private static byte[] with(String keyword, String text) {
    return new PngMetadata(Map.of(keyword, text)).writtenInto(Png.encode(PICTURE));
  }

  /** The data of a chunk, found without any code of ours; its check sum is compared. */
  private static byte[] chunk(byte[] png, String type) {
    ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
    while (bytes.hasRemaining()) {
      byte[] data = new byte[bytes.getInt()];
      byte[] letters = new byte[4];
      bytes.get(letters).get(data);
      CRC32 sum = new CRC32();
      sum.update(letters);
      sum.update(data);
      assertThat(bytes.getInt()).isEqualTo((int) sum.getValue());
      if (new String(letters, ISO_8859_1).equals(type)) {
        return data;
      }
    }
    throw new AssertionError("no chunk " + type);
  }

  @Test
  void latinTextGoesIntoATextChunk() {
    byte[] data = chunk(with("Source", "é"), "tEXt");

    assertThat(data).containsExactly("Source\0é".getBytes(ISO_8859_1));
  }

  @Test
  void otherTextGoesIntoAnInternationalChunk() {
    byte[] data = chunk(with("Source", "−σ"), "iTXt");

    assertThat(data).containsExactly("Source\0\0\0\0\0−σ".getBytes(UTF_8));
  }

  @Test
  void xmpIsInternationalAndNotCompressed() {
    byte[] data = chunk(with(PngMetadata.XMP, "<x/>"), "iTXt");

    assertThat(data).containsExactly("XML:com.adobe.xmp\0\0\0\0\0<x/>".getBytes(UTF_8));
  }

  @Test
  void pixelsStayAsTheyAre() throws IOException {
    assertThat(Png.decode(with("a", "b")).pixels()).isEqualTo(PICTURE.pixels());
  }

  @Property(tries = 100)
  void whatIsWrittenIsRead(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 79) String keyword,
      @ForAll @CharRange(from = ' ', to = '\ud7ff') String text)
      throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(keyword, text);
    texts.put("Second", "2");
    byte[] png = new PngMetadata(texts).writtenInto(Png.encode(PICTURE));

    assertThat(PngMetadata.read(png).texts()).containsExactlyEntriesOf(texts);
  }

  @Property(tries = 50)
  void whatIsCutOffIsSaidInOneSentence(@ForAll("lengths") int length) {
    byte[] png = with("Source", "x");

    assertThatThrownBy(() -> PngMetadata.read(Arrays.copyOf(png, length)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("This");
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Integer> lengths() {
    return net.jqwik.api.Arbitraries.integers().between(0, with("Source", "x").length - 1);
  }
}
