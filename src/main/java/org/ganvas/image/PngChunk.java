package org.ganvas.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A part of a PNG file.
 *
 * @param type four letters
 * @param data what it holds
 */
record PngChunk(String type, byte[] data) {
  private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
  private static final String END = "IEND";

  /** Length, type and check sum around the data. */
  private static final int FRAME = 12;

  /** The signature and the header chunk, which is always the first. */
  private static final int HEADER_END = 8 + FRAME + 13;

  static byte[] insertedBeforePixels(byte[] png, List<PngChunk> chunks) {
    int more = chunks.stream().mapToInt(chunk -> FRAME + chunk.data().length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(png.length + more).put(png, 0, HEADER_END);
    for (PngChunk chunk : chunks) {
      byte[] type = chunk.type().getBytes(ISO_8859_1);
      CRC32 sum = new CRC32();
      sum.update(type);
      sum.update(chunk.data());
      bytes.putInt(chunk.data().length).put(type).put(chunk.data()).putInt((int) sum.getValue());
    }
    return bytes.put(png, HEADER_END, png.length - HEADER_END).array();
  }

  /** All chunks up to the last. */
  static List<PngChunk> read(byte[] png) throws IOException {
    if (png.length < HEADER_END
        || !Arrays.equals(SIGNATURE, Arrays.copyOf(png, SIGNATURE.length))) {
      throw new IOException("This is no PNG file.");
    }
    List<PngChunk> chunks = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(png, SIGNATURE.length, png.length - SIGNATURE.length);
    String type = "";
    while (!type.equals(END)) {
      if (bytes.remaining() < FRAME) {
        throw new IOException("This PNG file is damaged.");
      }
      int length = bytes.getInt();
      byte[] letters = new byte[4];
      bytes.get(letters);
      if (length < 0 || length > bytes.remaining() - Integer.BYTES) {
        throw new IOException("This PNG file is damaged.");
      }
      byte[] data = new byte[length];
      bytes.get(data).getInt();
      type = new String(letters, ISO_8859_1);
      chunks.add(new PngChunk(type, data));
    }
    return chunks;
  }
}
