package org.ganvas.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a PNG file says besides its pixels. A text of Latin-1 goes into a chunk {@code tEXt}, any
 * other into an uncompressed {@code iTXt}; the PNG specification, third edition, section 11.3.3.
 *
 * @param texts by their keywords of 1 to 79 Latin-1 characters, in the file's order
 */
public record PngMetadata(Map<String, String> texts) {
  /** The keyword under which programs look for a packet of XMP: XMP specification, part 3. */
  public static final String XMP = "XML:com.adobe.xmp";

  private static final String PLAIN = "tEXt";
  private static final String INTERNATIONAL = "iTXt";

  /** Copies the map, keeping its order. */
  public PngMetadata {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /** The text under a keyword. */
  public Optional<String> text(String keyword) {
    return Optional.ofNullable(texts.get(keyword));
  }

  /**
   * A PNG file with these texts before its pixels.
   *
   * @param png a PNG file that has none of them yet
   */
  public byte[] writtenInto(byte[] png) {
    return PngChunk.insertedBeforePixels(
        png, texts.entrySet().stream().map(text -> chunk(text.getKey(), text.getValue())).toList());
  }

  private static PngChunk chunk(String keyword, String text) {
    byte[] name = keyword.getBytes(ISO_8859_1);
    if (keyword.equals(XMP) || !ISO_8859_1.newEncoder().canEncode(text)) {
      // After the name: its end, two zeros for "not compressed", no language, no translated name.
      return new PngChunk(INTERNATIONAL, joined(name, new byte[5], text.getBytes(UTF_8)));
    }
    return new PngChunk(PLAIN, joined(name, new byte[1], text.getBytes(ISO_8859_1)));
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /**
   * Reads the texts of a PNG file; compressed ones are passed over.
   *
   * @throws IOException if it is no whole PNG file, in one sentence
   */
  public static PngMetadata read(byte[] png) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PngChunk chunk : PngChunk.read(png)) {
      if (chunk.type().equals(PLAIN)) {
        int end = end(chunk.data(), 0);
        texts.put(string(chunk, 0, end, ISO_8859_1), rest(chunk, end + 1, ISO_8859_1));
      } else if (chunk.type().equals(INTERNATIONAL)) {
        readInternational(chunk, texts);
      }
    }
    return new PngMetadata(texts);
  }

  private static void readInternational(PngChunk chunk, Map<String, String> texts)
      throws IOException {
    List<Integer> ends = new ArrayList<>();
    ends.add(end(chunk.data(), 0));
    ends.add(end(chunk.data(), ends.get(0) + 3));
    ends.add(end(chunk.data(), ends.get(1) + 1));
    boolean compressed = chunk.data()[ends.get(0) + 1] != 0;
    if (!compressed) {
      texts.put(string(chunk, 0, ends.get(0), ISO_8859_1), rest(chunk, ends.get(2) + 1, UTF_8));
    }
  }

  private static int end(byte[] data, int from) throws IOException {
    for (int i = from; i < data.length; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    throw new IOException("This PNG file is damaged.");
  }

  private static String rest(PngChunk chunk, int from, Charset charset) {
    return string(chunk, from, chunk.data().length, charset);
  }

  private static String string(PngChunk chunk, int from, int to, Charset charset) {
    return new String(chunk.data(), from, to - from, charset);
  }
}
