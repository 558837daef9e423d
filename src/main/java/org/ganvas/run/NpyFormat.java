package org.ganvas.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * NumPy's array format, version 1.0, as {@code numpy.lib.format} writes it: a magic, a Python
 * dictionary padded to a multiple of 64 bytes, the values in little-endian order.
 */
final class NpyFormat {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int PREFIX = MAGIC.length + Short.BYTES;
  private static final int ALIGNMENT = 64;
  private static final int MAX_DIMENSIONS = 32;
  private static final String FLOATS = "<f4";
  private static final String LONGS = "<i8";
  private static final String BYTES = "|u1";
  private static final Pattern DICTIONARY =
      Pattern.compile(
          "\\{'descr': '([^']*)', 'fortran_order': (True|False), 'shape': \\(([0-9, ]*)\\), \\} *\n");

  private NpyFormat() {}

  /** The bytes of a {@code .npy} file. */
  static byte[] encode(NpyArray array) {
    if (array instanceof NpyArray.Floats floats) {
      byte[] header = header(FLOATS, floats.shape());
      byte[] file = Arrays.copyOf(header, header.length + floats.values().length * Float.BYTES);
      valuesOf(file, header.length).asFloatBuffer().put(floats.values());
      return file;
    }
    if (array instanceof NpyArray.Bytes bytes) {
      byte[] header = header(BYTES, bytes.shape());
      byte[] file = Arrays.copyOf(header, header.length + bytes.values().length);
      valuesOf(file, header.length).put(bytes.values());
      return file;
    }
    NpyArray.Longs longs = (NpyArray.Longs) array;
    byte[] header = header(LONGS, longs.shape());
    byte[] file = Arrays.copyOf(header, header.length + longs.values().length * Long.BYTES);
    valuesOf(file, header.length).asLongBuffer().put(longs.values());
    return file;
  }

  /**
   * Reads the bytes of a {@code .npy} file.
   *
   * @param what the subject of a message, e.g. {@code The array 'a.npy' in c.npz}
   * @throws RunException with one sentence on what is wrong with the array
   */
  static NpyArray decode(String what, byte[] file) throws RunException {
    if (file.length < PREFIX || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new RunException(what + " is not a NumPy array of format 1.0.");
    }
    int length = Short.toUnsignedInt(valuesOf(file, MAGIC.length).getShort());
    if (file.length < PREFIX + length) {
      throw new RunException(what + " ends within its header.");
    }
    Matcher dictionary =
        DICTIONARY.matcher(new String(file, PREFIX, length, StandardCharsets.ISO_8859_1));
    if (!dictionary.matches()) {
      throw new RunException(what + " has a header that is not NumPy's.");
    }
    if (dictionary.group(2).equals("True")) {
      throw new RunException(what + " is in Fortran order where C order is wanted.");
    }
    long[] shape = shape(what, dictionary.group(3));
    ByteBuffer bytes = valuesOf(file, PREFIX + length);
    String type = dictionary.group(1);
    return switch (type) {
      case FLOATS -> {
        float[] values = new float[count(what, shape, bytes.remaining(), Float.BYTES)];
        bytes.asFloatBuffer().get(values);
        yield new NpyArray.Floats(shape, values);
      }
      case LONGS -> {
        long[] values = new long[count(what, shape, bytes.remaining(), Long.BYTES)];
        bytes.asLongBuffer().get(values);
        yield new NpyArray.Longs(shape, values);
      }
      case BYTES -> {
        byte[] values = new byte[count(what, shape, bytes.remaining(), Byte.BYTES)];
        bytes.get(values);
        yield new NpyArray.Bytes(shape, values);
      }
      default ->
          throw new RunException(
              "%s holds values of type '%s' where '%s', '%s' or '%s' is wanted."
                  .formatted(what, type, FLOATS, LONGS, BYTES));
    };
  }

  private static ByteBuffer valuesOf(byte[] file, int start) {
    return ByteBuffer.wrap(file, start, file.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] header(String type, long[] shape) {
    String sizes = Arrays.stream(shape).mapToObj(Long::toString).collect(Collectors.joining(", "));
    String dictionary =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s%s), }"
            .formatted(type, sizes, shape.length == 1 ? "," : "");
    int unpadded = PREFIX + dictionary.length() + 1;
    int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
    byte[] text = (dictionary + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    byte[] header = Arrays.copyOf(MAGIC, PREFIX + text.length);
    ByteBuffer.wrap(header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(MAGIC.length, (short) text.length);
    System.arraycopy(text, 0, header, PREFIX, text.length);
    return header;
  }

  private static long[] shape(String what, String sizes) throws RunException {
    String[] parts = sizes.isBlank() ? new String[0] : sizes.split(",\\s*");
    if (parts.length > MAX_DIMENSIONS) {
      throw new RunException(what + " has more dimensions than NumPy allows.");
    }
    long[] shape = new long[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        shape[i] = Long.parseLong(parts[i].strip());
      }
    } catch (NumberFormatException e) {
      throw new RunException(what + " has a shape that is not NumPy's.", e);
    }
    return shape;
  }

  /** How many values the shape wants; just as many must be there, so a header cannot inflate it. */
  private static int count(String what, long[] shape, int available, int valueBytes)
      throws RunException {
    try {
      long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
      if (Math.multiplyExact(count, valueBytes) == available) {
        return (int) count;
      }
    } catch (ArithmeticException e) {
      throw new RunException(what + " says it is larger than anything.", e);
    }
    throw new RunException(what + " does not hold as many values as its shape says.");
  }
}
