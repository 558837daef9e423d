package org.ganvas.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {
  private static final NpyArray FLOATS =
      new NpyArray.Floats(new long[] {2, 3}, new float[] {1, -2.5f, 0, Float.NaN, 1e-40f, 3});

  @TempDir Path folder;

  @Property(tries = 60)
  void whatIsWrittenIsRead(
      @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 4) Integer> sizes,
      @ForAll float first,
      @ForAll long second)
      throws Exception {
    long[] shape = sizes.stream().mapToLong(Integer::longValue).toArray();
    int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    float[] floats = new float[count];
    long[] longs = new long[count];
    for (int i = 0; i < count; i++) {
      floats[i] = first + i;
      longs[i] = second - i;
    }
    Path file = Files.createTempFile("ganvas", ".npz");
    try {
      Map<String, NpyArray> arrays = new LinkedHashMap<>();
      arrays.put("generator/0/weight", new NpyArray.Floats(shape, floats));
      arrays.put("état", new NpyArray.Longs(shape, longs));
      Files.write(file, bytes(arrays));

      Map<String, NpyArray> read = Npz.read(file);

      assertThat(read.keySet()).containsExactly("generator/0/weight", "état");
      NpyArray.Floats weight = (NpyArray.Floats) read.get("generator/0/weight");
      assertThat(weight.shape()).isEqualTo(shape);
      assertThat(weight.values()).isEqualTo(floats);
      NpyArray.Longs state = (NpyArray.Longs) read.get("état");
      assertThat(state.shape()).isEqualTo(shape);
      assertThat(state.values()).isEqualTo(longs);
    } finally {
      Files.delete(file);
    }
  }

  /** The bytes that {@code numpy.save} makes of the same array. */
  @Test
  void arraysAreLaidOutAsNumPyDoes() {
    byte[] file = NpyFormat.encode(new NpyArray.Floats(new long[] {1, 2}, new float[] {1, -2}));

    String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }";
    String header = dictionary + " ".repeat(117 - dictionary.length()) + "\n";
    assertThat(Arrays.copyOf(file, 10))
        .containsExactly((byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(new String(file, 10, 118, StandardCharsets.US_ASCII)).isEqualTo(header);
    assertThat(Arrays.copyOfRange(file, 128, file.length))
        .containsExactly(0, 0, (byte) 0x80, 0x3f, 0, 0, 0, (byte) 0xc0);
  }

  @Test
  void shapesAreWrittenAsPythonTuples() {
    assertThat(header(NpyArray.scalar(5))).contains("'descr': '<i8'").contains("'shape': (), }");
    assertThat(header(new NpyArray.Floats(new long[] {3}, new float[3])))
        .contains("'shape': (3,), }");
    assertThat(header(new NpyArray.Floats(new long[] {0, 7, 2}, new float[0])))
        .contains("'shape': (0, 7, 2), }");
  }

  @Test
  void theSameArraysGiveTheSameBytes() throws Exception {
    byte[] first = bytes(Map.of("a", FLOATS));
    Thread.sleep(2_100);

    // A zip entry's time has a resolution of two seconds.
    assertThat(bytes(Map.of("a", FLOATS))).isEqualTo(first);
  }

  @Test
  void everyTruncationIsNoticed() throws Exception {
    byte[] whole = bytes(Map.of("a", FLOATS));
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void everyFlippedBitOfTheArrayIsNoticed() throws Exception {
    byte[] whole = bytes(Map.of("a", FLOATS));
    int start = new String(whole, StandardCharsets.ISO_8859_1).indexOf("NUMPY") - 1;
    for (int i = start; i < start + NpyFormat.encode(FLOATS).length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 4;
      assertRefused(flipped)
          .hasMessageContaining("The array 'a.npy' in")
          .hasMessageContaining("is damaged; use another checkpoint.");
    }
  }

  @Test
  void compressedEntriesAreRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.npy"));
      zip.write(new byte[50_000_000]);
    }
    assertRefused(bytes.toByteArray())
        .hasMessageContaining("is no archive of stored arrays such as Ganvas writes");
  }

  @Test
  void arraysOfOtherKindsAreRefused() throws Exception {
    assertRefused(npy("'<f8'", "False", "(1,)", new byte[8]))
        .hasMessageContaining("holds values of type '<f8' where '<f4', '<i8' or '|u1' is wanted");
    assertRefused(npy("'<f4'", "True", "(1,)", new byte[4])).hasMessageContaining("Fortran order");
    assertRefused(npy("'<f4'", "False", "(2,)", new byte[4]))
        .hasMessageContaining("does not hold as many values as its shape says");
    assertRefused(npy("'<f4'", "False", "(1,)", new byte[5]))
        .hasMessageContaining("does not hold as many values as its shape says");
    assertRefused(npy("'<f4'", "False", "(4294967296, 4294967296)", new byte[0]))
        .hasMessageContaining("says it is larger than anything");
    assertRefused(npy("'<f4'", "False", "(99999999999999999999,)", new byte[0]))
        .hasMessageContaining("shape that is not NumPy's");
    assertRefused(npy("'<f4'", "False", "(" + "1, ".repeat(33) + ")", new byte[4]))
        .hasMessageContaining("more dimensions than NumPy allows");
    assertRefused(npy("['<f4']", "False", "(1,)", new byte[4]))
        .hasMessageContaining("has a header that is not NumPy's");
    assertRefused(stored("a.npy", new byte[] {1, 2})).hasMessageContaining("is not a NumPy array");
    byte[] cut = Arrays.copyOf(NpyFormat.encode(FLOATS), 60);
    assertRefused(stored("a.npy", cut)).hasMessageContaining("ends within its header");
    assertRefused(stored("readme.txt", new byte[2]))
        .hasMessageContaining("holds 'readme.txt', which is no array");
  }

  @Test
  void aMissingFileIsExplained() {
    Path missing = folder.resolve("step-000001.npz");
    assertThatThrownBy(() -> Npz.read(missing))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "%s cannot be read (no such file or folder); check that you may open it.", missing);
  }

  @Test
  void valuesThatDoNotFillTheShapeAreABug() {
    assertThatThrownBy(() -> new NpyArray.Floats(new long[] {2}, new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NpyArray.Longs(new long[] {-1, -1}, new long[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    Npz.write(stream, Map.of("a", FLOATS));

    assertThat(closed[0]).isFalse();
  }

  private static String header(NpyArray array) {
    byte[] file = NpyFormat.encode(array);
    return new String(file, 10, file[8], StandardCharsets.US_ASCII);
  }

  private static byte[] npy(String type, String fortran, String shape, byte[] values)
      throws IOException {
    String dictionary =
        "{'descr': %s, 'fortran_order': %s, 'shape': %s, }\n".formatted(type, fortran, shape);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    file.write(dictionary.length() & 0xff);
    file.write(dictionary.length() >> 8);
    file.write(dictionary.getBytes(StandardCharsets.US_ASCII));
    file.write(values);
    return stored("a.npy", file.toByteArray());
  }

  private static byte[] stored(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Map<String, NpyArray> arrays) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Npz.write(bytes, arrays);
    return bytes.toByteArray();
  }

  private AbstractThrowableAssert<?, ?> assertRefused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("c.npz"), content);
    return assertThatThrownBy(() -> Npz.read(file)).isInstanceOf(RunException.class);
  }
}
