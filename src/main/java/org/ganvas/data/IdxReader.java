package org.ganvas.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one IDX file, raw or gzipped, and says in a sentence what is wrong with it. Memory grows
 * with the bytes that arrive, never with what a header promises.
 *
 * <p>The format: two zero bytes, the type of a value, the number of dimensions; then each dimension
 * as a big-endian 32-bit number; then the values.
 */
final class IdxReader {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int FIRST_TYPE = 0x08;
  private static final int LAST_TYPE = 0x0e;
  private static final int MAGIC_BYTES = 4;
  private static final int FIRST_BUFFER = 1 << 20;

  private final String file;
  private final IdxKind kind;

  /**
   * @param file what to call it in messages
   * @param kind what it has to hold
   */
  IdxReader(String file, IdxKind kind) {
    this.file = file;
    this.kind = kind;
  }

  /**
   * Reads a file.
   *
   * @throws DatasetException with one or two sentences on what is wrong with it
   */
  IdxArray read(Path path) throws DatasetException {
    if (!Files.exists(path)) {
      throw new DatasetException(
          "There is no file %s that can be reached; check the path.".formatted(file));
    }
    if (Files.isDirectory(path)) {
      throw new DatasetException(
          "%s is a folder; name the %s file in it.".formatted(file, kind.title()));
    }
    try (InputStream raw = Files.newInputStream(path)) {
      return read(raw, OptionalLong.of(Files.size(path)));
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be read (%s); check that you may open it.".formatted(file, reason(e)), e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param size bytes in the stream where that is known; tells a short raw file at once
   * @throws DatasetException with one or two sentences on what is wrong with it
   * @throws IOException if the stream itself fails
   */
  IdxArray read(InputStream stream, OptionalLong size) throws DatasetException, IOException {
    InputStream buffered = new BufferedInputStream(stream);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    if (first < 0) {
      throw new DatasetException("%s is empty; download or copy it once more.".formatted(file));
    }
    boolean gzipped =
        first == (GZIPInputStream.GZIP_MAGIC & 0xff) && second == GZIPInputStream.GZIP_MAGIC >> 8;
    if (!gzipped) {
      return parse(buffered, size);
    }
    try {
      return parse(new GZIPInputStream(buffered, 1 << 16), OptionalLong.empty());
    } catch (EOFException e) {
      throw truncated(e);
    } catch (ZipException e) {
      throw new DatasetException(
          "%s is damaged: its gzip data cannot be unpacked. Download or copy it once more."
              .formatted(file),
          e);
    }
  }

  private IdxArray parse(InputStream in, OptionalLong size) throws DatasetException, IOException {
    checkMagic(in.readNBytes(MAGIC_BYTES));
    int[] sizes = sizes(in.readNBytes(Integer.BYTES * kind.dimensions()));
    long expected = checkedLength(sizes);
    long header = MAGIC_BYTES + (long) Integer.BYTES * kind.dimensions();
    if (size.isPresent() && size.getAsLong() < header + expected) {
      throw truncated(null);
    }
    checkMemory(expected);
    byte[] values = readAll(in, (int) expected);
    if (in.read() >= 0) {
      throw new DatasetException(
          "%s is longer than its header says (%s); it is damaged or not an IDX file of %s."
              .formatted(file, describe(sizes), kind.title()));
    }
    return new IdxArray(sizes, values);
  }

  private void checkMagic(byte[] magic) throws DatasetException {
    boolean idx =
        magic.length == MAGIC_BYTES
            && magic[0] == 0
            && magic[1] == 0
            && magic[2] >= FIRST_TYPE
            && magic[2] <= LAST_TYPE
            && magic[3] > 0;
    if (!idx) {
      throw new DatasetException(
          "%s is not an IDX file; Ganvas reads IDX files such as MNIST's, raw or gzipped."
              .formatted(file));
    }
    if (magic[2] != UNSIGNED_BYTE) {
      throw new DatasetException(
          "%s holds values of IDX type 0x%02x, but Ganvas reads unsigned bytes (0x08) only."
              .formatted(file, magic[2]));
    }
    if (magic[3] == kind.dimensions()) {
      return;
    }
    for (IdxKind other : IdxKind.values()) {
      if (magic[3] == other.dimensions()) {
        throw new DatasetException(
            "%s holds %s where %s are wanted; name the %s file instead."
                .formatted(file, other.title(), kind.title(), kind.title()));
      }
    }
    throw new DatasetException(
        "%s has %d dimensions where %s have %d; Ganvas reads grey pictures and their labels only."
            .formatted(file, magic[3], kind.title(), kind.dimensions()));
  }

  private int[] sizes(byte[] bytes) throws DatasetException {
    if (bytes.length < Integer.BYTES * kind.dimensions()) {
      throw truncated(null);
    }
    int[] sizes = new int[kind.dimensions()];
    ByteBuffer.wrap(bytes).asIntBuffer().get(sizes);
    return sizes;
  }

  private long checkedLength(int[] sizes) throws DatasetException {
    long length = 1;
    for (int size : sizes) {
      if (size == 0) {
        throw new DatasetException(
            "%s holds nothing: its header says %s.".formatted(file, describe(sizes)));
      }
      // Either factor is below 2^32 and the product so far below 2^31, so this cannot overflow.
      length *= Integer.toUnsignedLong(size);
      if (length > Integer.MAX_VALUE) {
        throw new DatasetException(
            "%s is too large: its header says %s bytes, and Ganvas takes at most 2 GB."
                .formatted(file, describe(sizes)));
      }
    }
    return length;
  }

  private void checkMemory(long length) throws DatasetException {
    long heap = Runtime.getRuntime().maxMemory();
    // While it grows, a buffer is briefly held together with its predecessor of half the size.
    if (length > heap / 2) {
      throw new DatasetException(
          "%s needs %d MB of memory, more than half of the %d MB that Java may use; start it with a larger -Xmx."
              .formatted(file, length >> 20, heap >> 20));
    }
  }

  private byte[] readAll(InputStream in, int length) throws DatasetException, IOException {
    byte[] values = new byte[Math.min(length, FIRST_BUFFER)];
    int filled = 0;
    while (true) {
      filled += in.readNBytes(values, filled, values.length - filled);
      if (filled < values.length) {
        throw truncated(null);
      }
      if (filled == length) {
        return values;
      }
      values = Arrays.copyOf(values, (int) Math.min(length, 2L * values.length));
    }
  }

  private DatasetException truncated(@Nullable Throwable cause) {
    String message =
        "%s ends before all its %s are there; download or copy it once more."
            .formatted(file, kind.title());
    return cause == null ? new DatasetException(message) : new DatasetException(message, cause);
  }

  private static String describe(int[] sizes) {
    StringBuilder text = new StringBuilder();
    for (int size : sizes) {
      text.append(text.isEmpty() ? "" : "×").append(Integer.toUnsignedString(size));
    }
    return text.toString();
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
